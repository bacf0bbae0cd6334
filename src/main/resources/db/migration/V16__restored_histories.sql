-- A lineage is a history in which no backup was restored; its nonce tells tokens that were given out in it. Heads that are there already
-- begin one with their next request, since the tables may come from a backup just now.
alter table reading_head add column lineage text not null default '', add column lineage_nonce bigint not null default 0;
alter table reading_head alter column lineage drop default, alter column lineage_nonce drop default;
alter table reading_epoch add column lineage_nonce bigint not null default 0;
alter table reading_epoch alter column lineage_nonce drop default;

-- What of a history that a restored backup has ended is in an item: its version there, in the lineage of this nonce, and with
-- which version here it was the same.
alter table reading_item add column lost_lineage bigint, add column lost_version bigint, add column lost_at bigint,
    add check (num_nulls(lost_lineage, lost_version, lost_at) in (0, 3));
