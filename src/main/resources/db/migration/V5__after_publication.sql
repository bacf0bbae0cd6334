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
