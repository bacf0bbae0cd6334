-- What happens to works after publication: they are withdrawn, get further names, replace one another, are cited.

-- A withdrawn work is gone from every other table; this row stays for ever, and its slug is never given again.
create table tombstone (
    slug text primary key,
    title text not null,
    reason text not null,
    replacement text,
    -- Who could see the work when it was withdrawn: they are told, nobody else.
    audience text not null,
    withdrawn_at timestamptz not null,
    withdrawn_by text not null
);

-- Former or mistaken slugs that lead to a work. By slug, not by key: they outlive the work that they lead to.
create table work_alias (
    alias text primary key check (alias ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    slug text not null,
    added_at timestamptz not null,
    added_by text not null
);
create index work_alias_by_slug on work_alias (slug);

-- A relation 'replaces' may be about a part of the other work only; 'cites' may have been found by reading the text.
alter table relation add column partial boolean not null default false;
alter table relation add column automatic boolean not null default false;

-- What the work's own data say of its effect. What is shown (status …) may follow from a work that replaces it instead.
alter table work add column stated_status text;
alter table work add column stated_as_of text;
alter table work add column stated_source text;
update work set stated_status = status, stated_as_of = status_as_of, stated_source = status_source;
alter table work alter column stated_status set not null;

-- Links that were put into a text when it was published. The text without them, where there are any:
alter table section add column plain bytea references blob;
create table section_link (
    edition_id bigint not null,
    ordinal integer not null,
    target text not null,
    primary key (edition_id, ordinal, target),
    foreign key (edition_id, ordinal) references section on delete cascade
);
create index section_link_by_target on section_link (target);

-- References give the digits of a number.
create index work_by_digits on work (substring(number from '^0*([0-9]+)'));

-- References for which there is no one work yet: when it is published, the relation comes about.
create table open_reference (
    work_id bigint not null references work on delete cascade,
    -- Number and symbol, folded, as a reference must have them; a charter goes by that word.
    key text not null,
    reference text not null,
    primary key (work_id, key, reference)
);
create index open_reference_by_key on open_reference (key);
