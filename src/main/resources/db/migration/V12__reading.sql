-- What readers keep of their own: places, bookmarks, highlights, notes, settings. One counter of versions for each reader.

create table reading_head (
    reader uuid primary key references reader (uid) on delete cascade,
    -- Of the last change; given under a lock on this row.
    version bigint not null,
    -- Which run of the database the counter is in, and since which version: what was counted in a run that a restored backup
    -- does not have is recognised by the nonce.
    epoch_since bigint not null,
    epoch_nonce bigint not null,
    epoch_run text not null,
    -- Authenticates the reader's tokens.
    token_key bytea not null,
    -- Items that are not deleted.
    items integer not null,
    -- The version at which the reader erased everything; 0 for never.
    erased bigint not null
);

-- The runs before the present one.
create table reading_epoch (
    reader uuid not null references reading_head on delete cascade,
    since bigint not null,
    nonce bigint not null,
    primary key (reader, since)
);

create table reading_item (
    reader uuid not null references reading_head on delete cascade,
    id uuid not null,
    version bigint not null,
    -- Nothing but the version remains of what was deleted.
    kind text check (kind in ('bookmark', 'highlight', 'note', 'progress', 'settings')),
    work text,
    content text,
    -- The reader's own words without accents, to be searched in.
    search text,
    -- Where it stands in the edition that it was placed in, if not as written; 0: to be placed, -1: there was no text.
    placement text,
    placed integer not null,
    -- Its first version, and the last ones of single fields.
    made bigint not null,
    text_at bigint not null,
    colour_at bigint not null,
    tags_at bigint not null,
    target_at bigint not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (reader, id),
    check ((kind is null) = (content is null))
);
create index reading_item_by_version on reading_item (reader, version);
create index reading_item_by_work on reading_item (work, reader, id) where kind in ('bookmark', 'highlight', 'note');
create index reading_item_progress on reading_item (reader, version) where kind = 'progress';
create index reading_item_to_place on reading_item (reader, id) where placed = 0;

-- Operations that were carried out: a copy that comes late is recognised.
create table reading_operation (
    reader uuid not null references reading_head on delete cascade,
    id uuid not null,
    version bigint not null,
    fingerprint bigint not null,
    moved_to uuid,
    conflict uuid,
    primary key (reader, id)
);

-- How far notes have followed the library.
create table reading_cursor (
    single boolean primary key default true check (single),
    rev bigint not null
);
insert into reading_cursor (rev) values (0);
