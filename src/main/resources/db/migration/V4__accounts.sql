-- Committees and cells, readers, what they may do, and how they prove who they are.

create sequence committee_seq increment by 50;
create table committee (
    id bigint primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null,
    name_key bytea not null,
    -- A cell has no committees below it.
    cell boolean not null,
    parent bigint references committee,
    check (not cell or parent is not null)
);
create index committee_by_parent on committee (parent, name_key);

create sequence reader_seq increment by 50;
create table reader (
    id bigint primary key,
    uid uuid not null unique,
    user_name text not null unique,
    member_code text unique,
    display_name text not null,
    name_key bytea not null,
    -- Name, user name and member code without accents, to be searched in.
    search text not null,
    committee bigint references committee,
    state text not null check (state in ('invited', 'active', 'blocked')),
    -- Argon2id in PHC form; empty until the reader has set one, and for those who sign in elsewhere.
    password text,
    must_change boolean not null default false,
    -- Who vouches for the reader when it is not this service.
    issuer text,
    subject text,
    version integer not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (issuer, subject),
    check ((issuer is null) = (subject is null))
);
create index reader_by_committee on reader (committee);
create index reader_by_name on reader (name_key, user_name);

create table reader_role (
    reader bigint not null references reader on delete cascade,
    role text not null check (role in ('editor', 'approver', 'admin', 'secretary')),
    -- How far it reaches: a committee with all below it; empty for everything.
    scope bigint references committee,
    unique nulls not distinct (reader, role, scope)
);

create table device (
    id uuid primary key,
    reader bigint not null references reader on delete cascade,
    name text not null,
    -- 'session': signs in and refreshes; 'app': a password of its own for reader apps that know only HTTP Basic.
    kind text not null check (kind in ('session', 'app')),
    -- SHA-256 of an app's password: 100 random bits need no slow hash.
    secret bytea unique,
    address text,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    revoked_at timestamptz,
    check ((kind = 'app') = (secret is not null))
);
create index device_by_reader on device (reader);

create table refresh_token (
    sha256 bytea primary key check (octet_length(sha256) = 32),
    device uuid not null references device on delete cascade,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    -- When it was exchanged, and for which.
    used_at timestamptz,
    successor bytea
);
create index refresh_token_by_device on refresh_token (device);

create table activation_code (
    sha256 bytea primary key check (octet_length(sha256) = 32),
    reader bigint not null unique references reader on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create table signing_key (
    kid text primary key,
    public_key bytea not null,
    -- The private key, encrypted with a key derived from the operator's secret.
    private_key bytea not null,
    created_at timestamptz not null,
    -- From then on it signs nothing more, but is still believed until what it signed has expired.
    retired_at timestamptz
);
