-- Within how much opening time we want to have done something. What says more of a conversation goes before: its
-- organisation before its inbox, that before its priority; clock by clock, so that a target may leave others open.
create table target (
    id                  uuid primary key default uuidv7(),
    inbox               uuid references inbox,
    priority            text check (priority in ('low', 'normal', 'high', 'urgent')),
    organisation        uuid references organisation,
    first_reply_minutes integer check (first_reply_minutes between 0 and 525600),
    next_reply_minutes  integer check (next_reply_minutes between 0 and 525600),
    next_update_minutes integer check (next_update_minutes between 0 and 525600),
    resolution_minutes  integer check (resolution_minutes between 0 and 525600),
    changed_by          uuid references person,
    changed_at          timestamptz not null,
    constraint said_once unique nulls not distinct (inbox, priority, organisation)
);

comment on column target.inbox is 'For conversations that came in there; null for any.';
comment on column target.first_reply_minutes is 'Null leaves it to what says less; 0 keeps no such clock.';

-- What leads set of clocks for the whole desk.
create table clock_rule (
    only_one     boolean primary key default true check (only_one),
    warn_percent integer not null check (warn_percent between 10 and 95)
);

comment on column clock_rule.warn_percent is 'How much of a target is used up when its owner is warned.';

insert into clock_rule (warn_percent) values (75);

alter table target enable row level security;
alter table target force row level security;
create policy seen on target for select using ((select viewer_is_system()) or (select viewer_person()) is not null);
create policy kept on target using (viewer_leads(null)) with check (viewer_leads(null));

alter table clock_rule enable row level security;
alter table clock_rule force row level security;
create policy seen on clock_rule for select using ((select viewer_is_system()) or (select viewer_person()) is not null);
create policy kept on clock_rule for update using (viewer_leads(null));

-- Why clocks stand still, and from when until when.
create table clock_pause (
    id           uuid primary key default uuidv7(),
    conversation uuid not null references conversation,
    reason       text not null check (reason in ('customer', 'others', 'agreed')),
    words        text not null default '' check (length(words) <= 500),
    since        timestamptz not null,
    until        timestamptz check (until >= since),
    person       uuid references person
);

create unique index one_pause_at_a_time on clock_pause (conversation) where until is null;
create index clock_pause_of on clock_pause (conversation, since);

alter table clock_pause enable row level security;
alter table clock_pause force row level security;
create policy seen on clock_pause for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy paused on clock_pause for insert with check (viewer_may_change(conversation));
create policy ended on clock_pause for update using (viewer_may_change(conversation));

-- What clocks are reckoned from, whatever module keeps it: the one place that knows.
create view clock_happening with (security_invoker = true) as
    select c.id as conversation, c.created_at as at, 0 as place, 'opened' as what
      from conversation c
     union all
    select m.conversation, m.at, 1, case m.kind when 'inbound' then 'heard' else 'answered' end
      from message m
     where m.kind in ('inbound', 'reply')
       and not m.automatic
     union all
    select e.conversation, e.at, 2, case e.kind when 'reopened' then 'reopened' else 'resolved' end
      from conversation_event e
     where e.kind in ('resolved', 'marked-spam', 'reopened')
     union all
    select c.id, e.at, 3, 'merged'
      from conversation c
      join lateral (select max(e.at) as at
                      from conversation_event e
                     where e.conversation = c.id
                       and e.kind = 'merged') e on e.at is not null
     where c.merged_into is not null
     union all
    select p.conversation, p.since, 4, case p.reason when 'customer' then 'paused_for_customer'
                                                     when 'others' then 'paused_for_others'
                                                     else 'paused_as_agreed' end
      from clock_pause p
     union all
    select p.conversation, p.until, 5, 'resumed'
      from clock_pause p
     where p.until is not null;

create view clock_conversation with (security_invoker = true) as
    select c.id, c.merged_into, c.team, c.inbox, c.priority, c.state, c.resolved_at, c.version,
           k.belongs_to as organisation
      from conversation c
      join customer k on k.id = c.customer;

-- Turns of clocks, reckoned from what happened, and anew whenever that, a target or a calendar changes. Nothing is known
-- here that is not known elsewhere.
create table clock_turn (
    conversation    uuid not null references conversation,
    clock           text not null check (clock in ('first-reply', 'next-reply', 'next-update', 'resolution')),
    started_at      timestamptz not null,
    target_seconds  integer not null,
    used_seconds    bigint not null,
    runs_from       timestamptz,
    due_at          timestamptz,
    ended_at        timestamptz,
    kept            boolean,
    next_warning    text check (next_warning in ('owner', 'lead')),
    next_warning_at timestamptz,
    primary key (conversation, clock, started_at)
);

create index clock_turn_to_warn on clock_turn (next_warning_at) where next_warning_at is not null;
create index clock_turn_ended on clock_turn (ended_at) where kept is not null;

alter table clock_turn enable row level security;
alter table clock_turn force row level security;
create policy seen on clock_turn for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy reckoned on clock_turn using ((select viewer_is_system()));

-- Who was warned of what: each once, however often it is reckoned anew.
create table clock_warning (
    conversation uuid not null references conversation,
    clock        text not null,
    started_at   timestamptz not null,
    told         text not null check (told in ('owner', 'lead')),
    at           timestamptz not null,
    primary key (conversation, clock, started_at, told)
);

alter table clock_warning enable row level security;
alter table clock_warning force row level security;
create policy by_heed_alone on clock_warning using ((select viewer_is_system()));

-- Conversations whose turns are to be reckoned anew. A row each time: nobody waits for anybody to write it.
create table clock_stale (
    id           bigint generated always as identity primary key,
    conversation uuid not null,
    wholesale    boolean not null default false
);

comment on column clock_stale.wholesale is 'For a calendar or a target changed, which waits until what somebody did is reckoned.';

create index clock_stale_next on clock_stale (wholesale, id);

alter table clock_stale enable row level security;
alter table clock_stale force row level security;
create policy marked on clock_stale for insert with check (true);
create policy by_heed_alone on clock_stale using ((select viewer_is_system()));

create function mark_clock_stale() returns trigger
language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into clock_stale (conversation) values (new.id);
    elsif new.version <> old.version or new.merged_into is distinct from old.merged_into then
        insert into clock_stale (conversation) values (coalesce(new.merged_into, new.id));
        if new.merged_into is distinct from old.merged_into then
            insert into clock_stale (conversation) values (coalesce(old.merged_into, new.id));
        end if;
    end if;
    return null;
end $$;

create trigger clocks_marked after insert or update on conversation
    for each row execute function mark_clock_stale();

create function mark_clocks_of_customer_stale() returns trigger
language plpgsql as $$
begin
    insert into clock_stale (conversation, wholesale)
    select id, true from conversation where customer = new.id and state = 'open';
    return null;
end $$;

create trigger clocks_marked after update of belongs_to on customer
    for each row when (new.belongs_to is distinct from old.belongs_to)
    execute function mark_clocks_of_customer_stale();

insert into clock_stale (conversation, wholesale) select id, true from conversation where state = 'open' order by id;

grant select, insert, update, delete on target to ${desk};
grant select, update on clock_rule to ${desk};
grant select, insert, update (until) on clock_pause to ${desk};
grant select on clock_happening, clock_conversation to ${desk};
grant select, insert, update, delete on clock_turn to ${desk};
grant select, insert, update, delete on clock_stale to ${desk};
grant select, insert on clock_warning to ${desk};
