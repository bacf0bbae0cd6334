-- What readers searched for in vain, without who or when exactly: folded words, in how many minutes, the last day.
create table search_miss (
    words text primary key,
    times bigint not null check (times > 0),
    last_day date not null
);
