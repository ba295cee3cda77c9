-- How an article fares, day by day: kept counts, without anybody in them.
create table article_day (
    article    uuid not null references article,
    day        date not null,
    read       integer not null default 0,
    helped     integer not null default 0,
    not_helped integer not null default 0,
    answered   integer not null default 0,
    returned   integer not null default 0,
    primary key (article, day)
);

comment on column article_day.answered is 'Readers who were about to write and said that it answered their question.';
comment on column article_day.returned is 'Those of them, or of its readers on the way to writing, who wrote within 72 hours all the same.';

alter table article_day enable row level security;
alter table article_day force row level security;
create policy works_here on article_day for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy counted on article_day for insert with check ((select viewer_is_system()));
create policy counts on article_day for update using ((select viewer_is_system()));
grant select, insert, update on article_day to ${desk};

-- What one browser said of an article, so that it says it once. The browser is known by a random number that only it has;
-- what is kept is a signature of that, for 30 days. Nobody who works here sees it.
create table article_visit (
    article  uuid not null references article,
    visitor  bytea not null,
    at       timestamptz not null,
    helped   boolean,
    shown    boolean not null default false,
    answered boolean not null default false,
    returned boolean not null default false,
    primary key (article, visitor)
);

comment on column article_visit.shown is 'Opened on the way to writing.';

create index article_visit_by on article_visit (visitor, at);
create index article_visit_at on article_visit (at);

alter table article_visit enable row level security;
alter table article_visit force row level security;
create policy by_heed on article_visit using ((select viewer_is_system()));
grant select, insert, update, delete on article_visit to ${desk};

-- What strangers did lately on the help pages, by a signature of where they did it from: for a day, against floods.
create table help_deed (
    kind text not null check (kind in ('vote', 'write', 'address')),
    whose bytea not null,
    at   timestamptz not null
);

create index help_deed_of on help_deed (kind, whose, at);
create index help_deed_at on help_deed (at);

alter table help_deed enable row level security;
alter table help_deed force row level security;
create policy by_heed on help_deed using ((select viewer_is_system()));
grant select, insert, delete on help_deed to ${desk};
