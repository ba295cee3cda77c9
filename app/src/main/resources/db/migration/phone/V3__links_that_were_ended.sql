-- Links by which a customer asks for a call open nothing once somebody ended them: those that were made until then.
create table call_back_link_end (
    conversation uuid primary key references conversation,
    ended_at     timestamptz not null,
    ended_by     uuid not null references person
);

alter table call_back_link_end enable row level security;
alter table call_back_link_end force row level security;

create policy seen on call_back_link_end for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy ended on call_back_link_end for insert
    with check (viewer_may_change(conversation));
create policy again on call_back_link_end for update
    using (viewer_may_change(conversation));

grant select, insert, update on call_back_link_end to ${desk};
