-- How loud a check is for a team, where it is not as its own page says.
create table check_level (
    team         uuid not null references team,
    check_id     text not null check (check_id ~ '^[a-z][a-z-]{0,59}$'),
    level        text check (level in ('stop', 'warn', 'hint', 'off')),
    demoted_at   timestamptz,
    counted_from timestamptz not null default '-infinity',
    primary key (team, check_id)
);

comment on column check_level.level is 'As a lead chose; null for as the page of the check says.';
comment on column check_level.demoted_at is 'Since when it is a hint by itself, for it was overridden too often; null when it is not.';
comment on column check_level.counted_from is 'What was decided before a lead chose counts no more.';

grant select, insert, update on check_level to ${desk};

-- What its writer was told of a reply that has not left yet; gone when it has.
create table held_finding (
    conversation uuid not null references conversation,
    person       uuid not null references person,
    finding      text not null check (length(finding) between 1 and 40),
    check_id     text not null,
    level        text not null check (level in ('stop', 'warn')),
    words        text not null,
    starts       integer not null,
    ends         integer not null,
    at           timestamptz not null,
    primary key (conversation, person, finding)
);

alter table held_finding enable row level security;
alter table held_finding force row level security;

-- Unfinished words belong to their writer.
create policy own on held_finding for select
    using (((select viewer_is_system()) or person = (select viewer_person()))
           and exists (select from conversation c where c.id = conversation));
create policy held on held_finding for insert
    with check (((select viewer_is_system()) or person = (select viewer_person())) and viewer_may_change(conversation));
create policy decided on held_finding for delete
    using ((select viewer_is_system()) or person = (select viewer_person()));

grant select, insert, delete on held_finding to ${desk};

-- What became of each finding of a reply that was sent: its words were changed, or confirmed as they were, or it was
-- a hint and left. A reply without rows was clean.
create table finding_decision (
    id           uuid primary key default uuidv7(),
    conversation uuid not null references conversation,
    message      uuid not null,
    team         uuid not null references team,
    finding      text not null,
    check_id     text not null,
    level        text not null check (level in ('stop', 'warn', 'hint')),
    words        text not null,
    starts       integer not null,
    ends         integer not null,
    decision     text not null check (decision in ('changed', 'confirmed', 'left')),
    reason       text not null default '' check (length(reason) <= 2000),
    person       uuid not null references person,
    at           timestamptz not null,
    constraint a_stop_needs_a_reason check (level <> 'stop' or decision <> 'confirmed' or reason <> ''),
    constraint only_hints_are_left check ((level = 'hint') = (decision = 'left'))
);

comment on column finding_decision.message is 'Not a reference: a reply that was taken back is gone, what was decided is not.';
comment on column finding_decision.starts is 'Where in the text that was reviewed, in UTF-16 code units.';

create index finding_decision_of on finding_decision (conversation);
create index finding_decision_confirmed on finding_decision (team, at desc, id desc) where decision = 'confirmed';

alter table finding_decision enable row level security;
alter table finding_decision force row level security;

-- Words that never left are their writer's, as a draft is.
create policy seen on finding_decision for select
    using ((select viewer_is_system())
           or (exists (select from conversation c where c.id = conversation)
               and (decision <> 'changed' or person = (select viewer_person()))));
create policy decided on finding_decision for insert
    with check (((select viewer_is_system()) or person = (select viewer_person())) and viewer_may_change(conversation));

create trigger kept_as_it_was before update or delete on finding_decision
    for each row execute function refuse_change();

grant select, insert on finding_decision to ${desk};

-- The same as numbers, without words and names: what a team's figures and the demotion of a check are counted from,
-- whoever looks and whatever they may read.
create table check_outcome (
    id       bigint generated always as identity primary key,
    team     uuid not null references team,
    check_id text not null,
    decision text not null check (decision in ('changed', 'confirmed', 'left')),
    at       timestamptz not null
);

create index check_outcome_latest on check_outcome (team, check_id, id desc) where decision <> 'left';
create index check_outcome_of on check_outcome (team, at);

create trigger kept_as_it_was before update or delete on check_outcome
    for each row execute function refuse_change();

grant select, insert on check_outcome to ${desk};
