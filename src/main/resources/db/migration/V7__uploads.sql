-- Files that editors brought, and what was made of them.

create table upload (
    id uuid primary key,
    file_name text not null,
    media_type text not null,
    size bigint not null check (size >= 0),
    original bytea not null references blob,
    markdown bytea not null references blob,
    -- Guesses, table of contents, notes, warnings: as they were proposed, JSON.
    proposal text not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null
);
create index upload_by_time on upload (uploaded_at desc);

-- The images that the Markdown refers to.
create table upload_image (
    upload uuid not null references upload on delete cascade,
    sha256 bytea not null references blob,
    primary key (upload, sha256)
);
create index upload_image_by_content on upload_image (sha256);
