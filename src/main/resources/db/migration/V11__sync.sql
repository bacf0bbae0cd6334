-- What devices are synced from: the last change of each subject, who was ever named by an audience, the key of sync tokens.

-- The last row of the log for each subject, kept by who appends: a first sync walks the subjects, not their whole history.
create table revision_subject (
    subject text not null check (subject in ('work', 'shelf')),
    slug text not null,
    rev bigint not null unique references revision,
    -- Who can see it now; empty when it is gone.
    audience text,
    primary key (subject, slug)
);
insert into revision_subject (subject, slug, rev, audience)
select distinct on (subject, slug) subject, slug, rev, audience_after
from revision order by subject, slug, rev desc;

-- Every audience that the log has ever named, and since which revision. Rows never change.
create table revision_audience (
    audience text primary key,
    since bigint not null
);
insert into revision_audience (audience, since)
select audience, min(rev)
from (select audience_before as audience, rev from revision union all select audience_after, rev from revision) named
where audience is not null group by audience;

-- Keys of this service that must be the same on every node and after a restore, sealed with the operator's secret.
create table service_key (
    purpose text primary key,
    sealed bytea not null,
    created_at timestamptz not null
);

-- The committees that a reader was a member of before being moved, or before the tree was changed above.
create table former_membership (
    reader bigint not null references reader on delete cascade,
    -- Slugs, from the cell upwards, sorted.
    committees varchar[] not null,
    until timestamptz not null,
    primary key (reader, committees)
);
