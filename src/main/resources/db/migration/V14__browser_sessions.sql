-- A browser is a device too: it proves itself by a secret in a cookie that no script can read.

alter table device drop constraint device_kind_check;
alter table device add constraint device_kind_check check (kind in ('session', 'app', 'browser'));
-- The check that apps, and only they, have a secret has a name that PostgreSQL gave it.
do $$
declare
    unnamed text;
begin
    select conname into unnamed from pg_constraint
    where conrelid = 'device'::regclass and contype = 'c' and conname <> 'device_kind_check';
    execute format('alter table device drop constraint %I', unnamed);
end
$$;
alter table device add constraint device_secret_check check ((kind = 'session') = (secret is null));
