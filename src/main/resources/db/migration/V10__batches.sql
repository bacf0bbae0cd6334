-- Files brought together: received one by one, read in the background, confirmed in bulk.

create table upload_batch (
    id uuid primary key,
    opened_by text not null,
    opened_at timestamptz not null
);
create index upload_batch_by_time on upload_batch (opened_at desc, id);

create table batch_file (
    batch uuid not null references upload_batch,
    -- Made by who brings it, so that the same file brought again is the same.
    id uuid not null,
    file_name text not null,
    size bigint not null check (size >= 0),
    sha256 bytea not null check (octet_length(sha256) = 32),
    state text not null check (state in ('waiting', 'converting', 'ready', 'refused', 'stopped', 'cancelled')),
    received_by text not null,
    received_from text not null,
    received_at timestamptz not null,
    -- Who reads it now, and until when that is believed without a sign of life.
    reader uuid,
    leased_until timestamptz,
    attempts integer not null default 0,
    unit text,
    done integer,
    total integer,
    upload uuid references upload,
    -- What it says about itself, JSON; and what stands against it, JSON.
    guess text,
    warnings integer,
    problem text,
    -- What was confirmed: the draft, and the work that it is of unless it is new.
    draft uuid,
    work text,
    primary key (batch, id),
    check ((state = 'converting') = (reader is not null)),
    check ((state = 'ready') = (upload is not null)),
    check ((state in ('refused', 'stopped')) = (problem is not null))
);
create index batch_file_to_do on batch_file (received_at, id) where state in ('waiting', 'converting');

-- The bytes of files that nobody has read yet. Not among the library's bytes: what is refused is not kept.
create table batch_chunk (
    batch uuid not null,
    file uuid not null,
    ordinal integer not null,
    bytes bytea not null,
    primary key (batch, file, ordinal),
    foreign key (batch, file) references batch_file
);
alter table batch_chunk alter column bytes set storage external;

-- The file from which a draft's text was taken, where it shall be published beside the text.
alter table draft add column original bytea references blob;
alter table draft add column original_name text;
alter table draft add constraint draft_original_named check ((original is null) = (original_name is null));

-- The file as it was issued, with its seal, that is published beside a work's text: who may see the work may have it.
create table work_original (
    work_id bigint primary key references work on delete cascade,
    sha256 bytea not null references blob,
    file_name text not null
);
