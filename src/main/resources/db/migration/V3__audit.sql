-- Who did what: rows are only ever added, and each carries the hash of the one before it.

create table audit_head (
    single boolean primary key default true check (single),
    seq bigint not null,
    hash bytea not null check (octet_length(hash) = 32)
);
insert into audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

create table audit (
    seq bigint primary key,
    -- The entry exactly as it was hashed; the other columns only repeat it, to be searched.
    entry text not null,
    hash bytea not null check (octet_length(hash) = 32),
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text not null
);
create index audit_by_actor on audit (actor, seq desc);
create index audit_by_action on audit (action, seq desc);
create index audit_by_subject on audit (subject, seq desc);

-- Against slips, not against the owner of the database: for that there is the chain.
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is append-only';
end $$;
create trigger audit_is_append_only before update or delete or truncate on audit
    for each statement execute function audit_is_append_only();
