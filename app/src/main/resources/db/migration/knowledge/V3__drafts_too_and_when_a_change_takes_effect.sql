-- A lead sees that somebody has begun to write what is out of date, and who; the words stay their writer's.
drop policy seen on fact_use;
create policy seen on fact_use for select
    using ((select viewer_is_system())
           or ((select viewer_person()) is not null
               and (person is null or person = (select viewer_person())
                    or (kind = 'draft' and exists (select from conversation c where c.id = conversation and viewer_leads(c.team))))
               and (conversation is null or exists (select from conversation c where c.id = conversation))));

-- Values that end at a time to come: what states them then is looked for once more.
create table fact_turn (
    value  uuid not null references fact_value on delete cascade,
    due_at timestamptz not null,
    primary key (value, due_at)
);

create index fact_turn_due on fact_turn (due_at);

alter table fact_turn enable row level security;
alter table fact_turn force row level security;

create policy by_heed on fact_turn
    using ((select viewer_is_system()));
create policy planned on fact_turn for insert
    with check (exists (select from fact_value v join fact f on f.id = v.fact
                         where v.id = fact_turn.value and viewer_leads(f.team)));

grant select, insert, update, delete on fact_turn to ${desk};
