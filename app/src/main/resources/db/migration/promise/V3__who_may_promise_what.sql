-- How a team goes about its promises.
create table promise_rule (
    team          uuid primary key references team,
    owner_minutes integer not null default 240 check (owner_minutes between 0 and 14400),
    lead_minutes  integer not null default 60 check (lead_minutes between 0 and 14400),
    per_day       integer check (per_day between 1 and 10000),
    version       bigint not null default 0,
    constraint the_owner_is_told_first check (owner_minutes >= lead_minutes)
);

comment on column promise_rule.owner_minutes is 'Of opening time before it is due, when the owner is told.';
comment on column promise_rule.lead_minutes is 'Of opening time before it is due, when the leads are told that nothing has happened.';
comment on column promise_rule.per_day is 'How many promises the team can keep in one day; null when nobody said.';

alter table promise_rule enable row level security;
alter table promise_rule force row level security;

create policy seen on promise_rule for select
    using (true);
create policy set_up on promise_rule for insert
    with check (viewer_leads(team));
create policy changed on promise_rule for update
    using (viewer_leads(team));

grant select, insert, update on promise_rule to ${desk};

-- How far ahead and up to which sum somebody may promise by themselves. What no row tells is free to everybody.
create table promise_authority (
    id     uuid primary key default uuidv7(),
    team   uuid references team,
    role   text not null check (role in ('agent', 'lead', 'administrator')),
    kind   text not null check (kind in ('any', 'refund', 'call', 'visit', 'delivery', 'other')),
    days   integer check (days between 0 and 3660),
    amount numeric(12, 2) check (amount >= 0),
    constraint one_rule_for_each unique nulls not distinct (team, role, kind),
    constraint a_rule_limits_something check (num_nonnulls(days, amount) > 0)
);

comment on column promise_authority.team is 'Whose members; null for the whole desk. A team''s own rule comes before the desk''s, that of a kind before that of any.';
comment on column promise_authority.days is 'The furthest day ahead, in the team''s zone; null for any.';
comment on column promise_authority.amount is 'The highest sum that may be named, in whatever currency; null for any.';

alter table promise_authority enable row level security;
alter table promise_authority force row level security;

create policy seen on promise_authority for select
    using (true);
create policy kept on promise_authority
    using (viewer_leads(team));

grant select, insert, update, delete on promise_authority to ${desk};

-- Somebody asks whether they may promise more, and a lead who is not them decides.
create table promise_approval (
    id           uuid primary key default uuidv7(),
    conversation uuid not null references conversation,
    team         uuid not null references team,
    words        text not null check (words <> '' and length(words) <= 2000),
    due_at       timestamptz,
    amount       numeric(14, 2),
    why          text not null check (length(why) <= 2000),
    draft        text not null check (length(draft) <= 20000),
    asked_by     uuid not null references person,
    asked_at     timestamptz not null,
    state        text not null default 'asked' check (state in ('asked', 'granted', 'refused')),
    decided_by   uuid references person,
    decided_at   timestamptz,
    note         text not null default '' check (length(note) <= 2000),
    constraint decided_by_somebody check ((state = 'asked') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint nobody_approves_their_own check (decided_by <> asked_by)
);

comment on column promise_approval.words is 'Of the promise, as they stood in the draft.';
comment on column promise_approval.why is 'What it goes beyond.';
comment on column promise_approval.draft is 'What its writer wants to send, for who decides.';

create unique index asked_once on promise_approval (conversation, asked_by, md5(words)) where state = 'asked';
create index promise_approval_of on promise_approval (conversation, state);
create index promise_approval_waits on promise_approval (team, asked_at, id) where state = 'asked';

alter table promise_approval enable row level security;
alter table promise_approval force row level security;

create policy seen on promise_approval for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy asked on promise_approval for insert
    with check (viewer_may_change(conversation) and asked_by = (select viewer_person()) and state = 'asked');
create policy decided on promise_approval for update
    using (state = 'asked' and viewer_leads(team) and exists (select from conversation c where c.id = conversation))
    with check (decided_by = (select viewer_person()));

grant select, insert, update (state, decided_by, decided_at, note) on promise_approval to ${desk};
