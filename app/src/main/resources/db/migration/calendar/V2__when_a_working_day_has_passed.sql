-- The same time on the team's working day before that of `at`; while nobody works, the end of the one before the last.
-- What was due until then is late by more than a working day.
create function a_working_day_before(of_team uuid, at timestamptz) returns timestamptz
language sql stable parallel safe
return (select coalesce(case when w.today then (w.days[1] + w.wall::time) at time zone w.zone
                             else (w.days[2] + 1)::timestamp at time zone w.zone end,
                        at - interval '60 days')
          from (select l.zone, l.wall,
                       coalesce(bool_or(d.day = l.wall::date), false) as today,
                       array_agg(d.day order by d.day desc) filter (where d.day < l.wall::date) as days
                  from (select t.zone, at at time zone t.zone as wall
                          from team t
                         where t.id = of_team) l
                  left join lateral (
                       select cast(l.wall::date - n as date) as day
                         from generate_series(0, 60) n
                        where case when exists (select from holiday h
                                                 where h.team = of_team
                                                   and h.day = l.wall::date - n)
                                   then exists (select from holiday_span s
                                                 where s.team = of_team
                                                   and s.day = l.wall::date - n)
                                   when exists (select from calendar_span s where s.team = of_team)
                                   then exists (select from calendar_span s
                                                 where s.team = of_team
                                                   and s.weekday = extract(isodow from l.wall::date - n))
                                   else extract(isodow from l.wall::date - n) < 6 end) d on true
                 group by l.zone, l.wall) w);

comment on function a_working_day_before is 'A team without a calendar works Monday to Friday.';
