-- The library: log of changes, content-addressed bytes, works, editions, sections, shelves, relations.
-- Text order is never the database's business: sort keys are computed in the application and compared as bytes.

create table revision_head (
    single boolean primary key default true check (single),
    rev bigint not null
);
insert into revision_head (rev) values (0);

create table revision (
    rev bigint primary key,
    subject text not null check (subject in ('work', 'shelf')),
    slug text not null,
    audience_before text,
    audience_after text,
    nonce bytea not null,
    at timestamptz not null
);
create index revision_by_subject on revision (subject, slug, rev desc);

create table blob (
    sha256 bytea primary key check (octet_length(sha256) = 32),
    media_type text not null,
    size bigint not null check (size >= 0)
);
create table blob_chunk (
    sha256 bytea not null references blob,
    ordinal integer not null check (ordinal >= 0),
    bytes bytea not null,
    primary key (sha256, ordinal)
);

create sequence work_seq increment by 50;
create table work (
    id bigint primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    kind text not null,
    title text not null,
    title_key bytea not null,
    number text,
    number_key bytea not null,
    issuer text,
    issuer_slug text,
    issued text,
    effective text,
    date_key text not null,
    status text not null,
    status_as_of text,
    status_source text,
    creators varchar[] not null,
    publisher text,
    year integer,
    isbn text,
    language text not null,
    topics varchar[] not null,
    topic_slugs varchar[] not null,
    audience text not null,
    coverage text not null,
    evidence text,
    note text,
    sources jsonb not null,
    current_edition integer,
    manuscript_hash bytea not null,
    imported_hash bytea,
    first_published_at timestamptz not null,
    changed_at timestamptz not null
);
create index work_by_title on work (title_key, slug);
create index work_by_date on work (date_key, slug);
create index work_by_number on work (number_key, slug);
create index work_by_audience on work (audience);

create sequence edition_seq increment by 50;
create table edition (
    id bigint primary key,
    work_id bigint not null references work,
    number integer not null check (number > 0),
    title text not null,
    text_hash bytea not null,
    manuscript bytea not null references blob,
    published_at timestamptz not null,
    published_by text not null,
    unique (work_id, number)
);

create table section (
    edition_id bigint not null references edition,
    ordinal integer not null,
    anchor text not null,
    heading text not null,
    level integer not null check (level between 1 and 6),
    body bytea not null references blob,
    size integer not null,
    words integer not null,
    primary key (edition_id, ordinal),
    unique (edition_id, anchor)
);
create index section_by_body on section (body);

create sequence shelf_seq increment by 50;
create table shelf (
    id bigint primary key,
    slug text not null unique,
    title text not null,
    description text not null,
    ordinal integer not null
);
create table shelf_work (
    shelf_id bigint not null references shelf,
    work_id bigint not null references work,
    position integer,
    sort_key bytea not null,
    primary key (shelf_id, work_id)
);
create index shelf_work_by_work on shelf_work (work_id);

create sequence relation_seq increment by 50;
create table relation (
    id bigint primary key,
    work_id bigint not null references work,
    ordinal integer not null,
    type text not null,
    -- The other end by slug, not by key: a work may be imported before the one it refers to.
    target text,
    label text,
    date text,
    note text,
    check ((target is null) <> (label is null)),
    unique (work_id, ordinal)
);
create index relation_by_target on relation (target);

create table import_run (
    id bigint generated always as identity primary key,
    folder text not null,
    started_at timestamptz not null,
    -- Empty for an import that was killed half way or refused as a whole.
    finished_at timestamptz,
    published integer not null default 0,
    unchanged integer not null default 0,
    conflicts integer not null default 0,
    refused integer not null default 0
);
