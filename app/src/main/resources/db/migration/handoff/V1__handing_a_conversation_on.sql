-- Somebody asks that a conversation becomes another's: who has it keeps it until they accept.
create table hand_off (
    id           uuid primary key default uuidv7(),
    conversation uuid not null references conversation,
    asked_by     uuid not null references person,
    owner        uuid references person,
    from_team    uuid not null references team,
    to_team      uuid not null references team,
    to_person    uuid references person,
    reason       text not null check (reason <> '' and length(reason) <= 2000),
    summary      text not null check (summary <> '' and length(summary) <= 10000),
    tried        text not null check (tried <> '' and length(tried) <= 10000),
    next_step    text not null check (next_step <> '' and length(next_step) <= 500),
    next_step_at timestamptz not null,
    state        text not null default 'asked' check (state in ('asked', 'accepted', 'declined', 'withdrawn', 'to-lead')),
    asked_at     timestamptz not null,
    settled_by   uuid references person,
    settled_at   timestamptz,
    because      text check (because <> '' and length(because) <= 2000),
    check ((state = 'asked') = (settled_at is null)),
    check (state <> 'declined' or because is not null)
);

comment on column hand_off.owner is 'Who had it when it was asked; null when the team had.';
comment on column hand_off.to_person is 'Who shall have it; null when anybody of the team may take it.';
comment on column hand_off.state is 'to-lead: it was handed on twice already, so the lead of the team has it.';

create unique index hand_off_open on hand_off (conversation) where state = 'asked';
create index hand_off_of on hand_off (conversation, asked_at);
create index hand_off_to on hand_off (to_team, asked_at) where state = 'asked';
create index hand_off_from on hand_off (from_team, asked_at);

alter table hand_off enable row level security;
alter table hand_off force row level security;

-- Whoever is asked reads what they are told, before the conversation is theirs; so does who asked, and who sees it.
create policy seen on hand_off for select
    using ((select viewer_is_system())
           or asked_by = (select viewer_person())
           or to_person = (select viewer_person())
           or (to_person is null and state = 'asked' and to_team = any ((select viewer_teams())::uuid[]))
           or exists (select from conversation c where c.id = conversation));
create policy asked on hand_off for insert
    with check (asked_by = (select viewer_person()) and viewer_may_change(conversation)
                or (select viewer_is_system()));
create policy settled on hand_off for update
    using ((select viewer_is_system())
           or to_person = (select viewer_person())
           or (to_person is null and to_team = any ((select viewer_teams())::uuid[]))
           or viewer_may_change(conversation));

grant select, insert, update (state, settled_by, settled_at, because) on hand_off to ${desk};
