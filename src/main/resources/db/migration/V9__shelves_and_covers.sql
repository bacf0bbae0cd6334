-- What editors do with shelves by hand, and covers.

-- A place is stated by the work's own data, given by hand, or both. What was taken off by hand is stated but not shown.
alter table shelf_work add column stated boolean not null default true;
alter table shelf_work add column shown boolean not null default true;
-- Given by hand, with gaps; it goes before what the data state (position).
alter table shelf_work add column place integer check (place > 0);
alter table shelf_work add check (stated or shown);
-- Place, then position, then title; 7fffffff stands for none.
update shelf_work set sort_key = '\x7fffffff'::bytea || sort_key;

-- What a folder said last of a shelf that was changed at the desk; null while it stands as it was imported.
alter table shelf add column imported_hash bytea;
-- The order by hand that a folder brought last.
alter table shelf add column arranged_hash bytea;

-- An uploaded cover: its address, its sizes, width and height. The bytes it admits to stand in work_cover.
alter table work add column cover jsonb;
create table work_cover (
    work_id bigint not null references work on delete cascade,
    sha256 bytea not null references blob,
    primary key (work_id, sha256)
);
create index work_cover_by_content on work_cover (sha256);
