-- The desk: drafts on their way to an edition, every saved step of each, and what reviewers say about them.

-- Texts of drafts by their hash: steps that change only metadata share one. Compressed by us, so not again by the database.
create table draft_text (
    sha256 bytea primary key check (octet_length(sha256) = 32),
    gzip bytea not null
);
alter table draft_text alter column gzip set storage external;

create sequence draft_seq increment by 50;
create table draft (
    id bigint primary key,
    uid uuid not null unique,
    -- The slug and the title that the metadata have now; empty while nobody has given them.
    work text,
    title text,
    -- The work as it stood when the draft was opened or last rebased; empty for a work that is new.
    base_edition integer,
    base_hash bytea check (octet_length(base_hash) = 32),
    metadata text not null,
    body bytea not null references draft_text,
    state text not null check (state in ('draft', 'inReview', 'approved', 'scheduled', 'published', 'deleted')),
    version integer not null check (version > 0),
    steps integer not null check (steps > 0),
    opened_by text not null,
    opened_at timestamptz not null,
    last_editor text not null,
    changed_at timestamptz not null,
    approved_by text,
    publish_at timestamptz,
    scheduled_by text,
    -- Why a scheduled publication did not take place.
    refusal text,
    published_edition integer,
    published_revision bigint,
    published_at timestamptz,
    published_by text,
    check ((state = 'scheduled') = (publish_at is not null)),
    check ((state = 'scheduled') = (scheduled_by is not null)),
    check (state not in ('approved', 'scheduled', 'published') or approved_by is not null),
    check ((state = 'published') = (published_at is not null))
);
create index draft_by_state on draft (state, id desc);
create index draft_by_editor on draft (last_editor, id desc);
create index draft_by_work on draft (work);
create index draft_due on draft (publish_at) where state = 'scheduled';

create sequence draft_step_seq increment by 50;
create table draft_step (
    id bigint primary key,
    draft_id bigint not null references draft,
    number integer not null check (number > 0),
    kind text not null check (kind in ('opened', 'saved', 'restored', 'rebased')),
    -- The step that was restored.
    restored integer,
    metadata text not null,
    body bytea not null references draft_text,
    characters integer not null,
    saved_by text not null,
    saved_at timestamptz not null,
    unique (draft_id, number),
    check ((kind = 'restored') = (restored is not null))
);

create sequence draft_comment_seq increment by 50;
create table draft_comment (
    id bigint primary key,
    uid uuid not null unique,
    draft_id bigint not null references draft,
    anchor text,
    quote text,
    remark text not null,
    made_by text not null,
    made_at timestamptz not null,
    resolved_by text,
    resolved_at timestamptz,
    check ((resolved_by is null) = (resolved_at is null))
);
create index draft_comment_by_draft on draft_comment (draft_id, id);
