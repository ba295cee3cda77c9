create extension if not exists btree_gist;

-- Whether the viewer sets when a team works: its leads do, and administrators.
create function viewer_keeps_calendar(of_team uuid) returns boolean
language sql stable parallel safe
return (select viewer_is_system())
       or exists (select
                    from person p
                   where p.id = (select viewer_person())
                     and p.left_at is null
                     and (p.role = 'administrator'
                          or (p.role = 'lead' and of_team = any ((select viewer_teams())::uuid[]))));

-- A calendar that somebody has changed; a team without works Monday to Friday, nine to five.
create table calendar (
    team       uuid primary key references team,
    version    integer not null default 1,
    changed_by uuid references person,
    changed_at timestamptz not null
);

create table calendar_span (
    team          uuid not null references calendar,
    weekday       smallint not null check (weekday between 1 and 7),
    opens_minute  smallint not null check (opens_minute >= 0),
    closes_minute smallint not null check (closes_minute <= 1440),
    primary key (team, weekday, opens_minute),
    check (opens_minute < closes_minute),
    constraint one_span_at_a_time
        exclude using gist (team with =, weekday with =, int4range(opens_minute, closes_minute) with &&)
);

comment on table calendar_span is 'Hours of a weekday; without any, those of a team without a calendar.';
comment on column calendar_span.weekday is 'ISO 8601: 1 is Monday.';
comment on column calendar_span.closes_minute is 'The span ends before it; 1440 is 24:00.';

create table holiday (
    team uuid not null references calendar,
    day  date not null,
    name text not null check (name <> '' and length(name) <= 100),
    primary key (team, day)
);

comment on table holiday is 'A day with other hours than its weekday has: those of holiday_span, mostly none.';

create table holiday_span (
    team          uuid not null,
    day           date not null,
    opens_minute  smallint not null check (opens_minute >= 0),
    closes_minute smallint not null check (closes_minute <= 1440),
    primary key (team, day, opens_minute),
    foreign key (team, day) references holiday on delete cascade,
    check (opens_minute < closes_minute),
    constraint one_span_of_a_day_at_a_time
        exclude using gist (team with =, day with =, int4range(opens_minute, closes_minute) with &&)
);

-- When we are there is no secret to anybody who works here.
alter table calendar enable row level security;
alter table calendar force row level security;
create policy seen on calendar for select
    using ((select viewer_is_system()) or (select viewer_person()) is not null);
create policy kept on calendar
    using (viewer_keeps_calendar(team)) with check (viewer_keeps_calendar(team));

alter table calendar_span enable row level security;
alter table calendar_span force row level security;
create policy seen on calendar_span for select
    using ((select viewer_is_system()) or (select viewer_person()) is not null);
create policy kept on calendar_span
    using (viewer_keeps_calendar(team)) with check (viewer_keeps_calendar(team));

alter table holiday enable row level security;
alter table holiday force row level security;
create policy seen on holiday for select
    using ((select viewer_is_system()) or (select viewer_person()) is not null);
create policy kept on holiday
    using (viewer_keeps_calendar(team)) with check (viewer_keeps_calendar(team));

alter table holiday_span enable row level security;
alter table holiday_span force row level security;
create policy seen on holiday_span for select
    using ((select viewer_is_system()) or (select viewer_person()) is not null);
create policy kept on holiday_span
    using (viewer_keeps_calendar(team)) with check (viewer_keeps_calendar(team));

grant select, insert, update on calendar to ${desk};
grant select, insert, delete on calendar_span, holiday, holiday_span to ${desk};

-- All that reckoning in a team's hours takes, for those who read it with something else. heed.calendar reads it.
create function team_calendar(of_team uuid) returns jsonb
language sql stable parallel safe
return (select jsonb_build_object(
                   'zone', t.zone,
                   'version', coalesce((select c.version from calendar c where c.team = t.id), 0),
                   'week', (select jsonb_agg(jsonb_build_object('day', s.weekday, 'opens', s.opens_minute,
                                                                'closes', s.closes_minute)
                                             order by s.weekday, s.opens_minute)
                              from calendar_span s
                             where s.team = t.id),
                   'holidays', (select jsonb_agg(jsonb_build_object(
                                                     'day', h.day, 'name', h.name,
                                                     'spans', (select jsonb_agg(jsonb_build_object(
                                                                                    'opens', s.opens_minute,
                                                                                    'closes', s.closes_minute))
                                                                 from holiday_span s
                                                                where s.team = h.team
                                                                  and s.day = h.day))
                                                 order by h.day)
                                  from holiday h
                                 where h.team = t.id))
          from team t
         where t.id = of_team);
