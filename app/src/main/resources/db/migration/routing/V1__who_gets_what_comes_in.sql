-- How what comes in finds its owner: by a team's rule, or by the rule of one inbox.
create table routing_rule (
    id      uuid primary key default uuidv7(),
    team    uuid not null references team,
    inbox   uuid references inbox,
    way     text not null check (way in ('pull', 'turns', 'load')),
    most    integer check (most between 1 and 1000),
    turn    bigint not null default 0,
    version bigint not null default 0,
    unique nulls not distinct (team, inbox)
);

comment on column routing_rule.inbox is 'Whose conversations it is for; null for all others of the team.';
comment on column routing_rule.way is 'pull: the team takes what it wants; turns: each in turn; load: who has least in hand.';
comment on column routing_rule.most is 'How many open conversations somebody has at most; null for any number.';
comment on column routing_rule.turn is 'How many it has given: its row is locked while it gives, so that turns are fair.';

-- When it was somebody's turn last, counted by rule.
create table routing_turn (
    rule   uuid not null references routing_rule on delete cascade,
    person uuid not null references person,
    turn   bigint not null,
    primary key (rule, person)
);

-- What somebody says about themselves as one who gets conversations. Locked while they are chosen.
create table routing_person (
    person uuid primary key references person,
    takes  boolean not null default true,
    most   integer check (most between 1 and 1000)
);

comment on column routing_person.takes is 'False when no new ones shall come by themselves, for a break or a hard piece of work.';
comment on column routing_person.most is 'Their own limit, such as for part time; null for that of the rule.';

create table person_skill (
    person uuid not null references person,
    skill  text not null check (skill = lower(skill) and skill <> '' and length(skill) <= 60),
    primary key (person, skill)
);

-- Which conversations want which skill: all of an inbox, in a language, with a tag.
create table skill_wanted (
    skill text not null check (skill = lower(skill) and skill <> '' and length(skill) <= 60),
    by    text not null check (by in ('inbox', 'language', 'tag')),
    value text not null check (value <> '' and length(value) <= 100),
    primary key (by, value, skill)
);

-- When somebody is away, and what becomes of what presses meanwhile.
create table absence (
    id         uuid primary key default uuidv7(),
    person     uuid not null references person,
    begins_at  timestamptz not null,
    ends_at    timestamptz not null,
    way        text not null check (way in ('cover', 'team')),
    cover      uuid references person,
    added_by   uuid not null references person,
    added_at   timestamptz not null,
    back_at    timestamptz,
    told_back  boolean not null default false,
    version    bigint not null default 0,
    check (begins_at < ends_at),
    check (cover <> person),
    check ((way = 'cover') = (cover is not null))
);

comment on column absence.back_at is 'When it ended earlier than planned, or was called off before it began.';
comment on column absence.told_back is 'Whether they were told, once back, what was given on.';

create index absence_of on absence (person, begins_at);
create index absence_now on absence (ends_at) where back_at is null;

-- What was given on while somebody was away. Nothing comes back by itself.
create table absence_passed (
    absence      uuid not null references absence,
    conversation uuid not null references conversation,
    owner        uuid references person,
    at           timestamptz not null,
    primary key (absence, conversation, at)
);

comment on column absence_passed.owner is 'Who has it since; null when the team has.';

-- How the desk is set up is known to everybody who works here; what was given on, to those who see the conversation.
alter table absence_passed enable row level security;
alter table absence_passed force row level security;

create policy seen on absence_passed for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation)
           or exists (select from absence a where a.id = absence and a.person = (select viewer_person())));
create policy passed on absence_passed for insert
    with check ((select viewer_is_system()));

-- Who works here knows who is away; whoever is named in it, or leads, changes it: the program asks for that.
alter table absence enable row level security;
alter table absence force row level security;

create policy known on absence for select
    using ((select viewer_is_system()) or (select viewer_person()) is not null);
create policy added on absence for insert
    with check ((select viewer_is_system()) or added_by = (select viewer_person()));
create policy changed on absence for update
    using ((select viewer_is_system()) or (select viewer_person()) is not null);

grant select, insert, update, delete on routing_rule, routing_turn, person_skill, skill_wanted to ${desk};
grant select, insert, update on routing_person, absence to ${desk};
grant select, insert on absence_passed to ${desk};
