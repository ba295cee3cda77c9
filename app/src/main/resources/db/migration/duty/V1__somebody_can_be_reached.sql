-- Who is on duty, and when.
create table duty_shift (
    id        uuid primary key default uuidv7(),
    person    uuid not null references person,
    begins_at timestamptz not null,
    ends_at   timestamptz not null,
    added_by  uuid not null references person,
    check (begins_at < ends_at)
);

create index duty_shift_ends on duty_shift (ends_at);

-- Somebody asks another to take a shift of theirs.
create table duty_swap (
    id       uuid primary key default uuidv7(),
    shift    uuid not null references duty_shift on delete cascade,
    to_person uuid not null references person,
    asked_at timestamptz not null,
    state    text not null default 'asked' check (state in ('asked', 'accepted', 'declined'))
);

create unique index duty_swap_open on duty_swap (shift) where state = 'asked';

-- How the desk is reached when it is urgent: one row.
create table duty_setting (
    single         boolean primary key default true check (single),
    on_duty        boolean not null default false,
    line           text not null default '' check (length(line) <= 200),
    hours          text not null default '' check (length(hours) <= 500),
    words          text[] not null default '{}',
    minutes        integer not null default 10 check (minutes between 1 and 240),
    hook           text not null default '' check (length(hook) <= 1000),
    hook_secret    bytea,
    tested_at      timestamptz
);

comment on column duty_setting.on_duty is 'Whether there is a duty at all: then gaps are told, and the desk tests itself.';
comment on column duty_setting.words is 'What customers write when it is urgent.';
comment on column duty_setting.minutes is 'How long one person has to take it before the next is told.';
comment on column duty_setting.hook is 'Where alarms are posted, signed; the second path beside mail.';

insert into duty_setting (words)
values ('{emergency,notfall,gas leak,gasleck,injured,verletzt,accident,unfall,brakes failed,bremsen versagt,on fire,brennt}');

-- Something that somebody must see to now.
create table urgent (
    id           uuid primary key default uuidv7(),
    conversation uuid not null references conversation,
    why          text not null check (why <> '' and length(why) <= 500),
    raised_by    uuid references person,
    raised_at    timestamptz not null,
    step         integer not null default 0,
    told         uuid[] not null default '{}',
    next_at      timestamptz,
    state        text not null default 'open' check (state in ('open', 'taken', 'false')),
    taken_by     uuid references person,
    taken_at     timestamptz,
    check ((state = 'open') = (taken_at is null))
);

comment on column urgent.step is 'How far up the chain it was told: who is on duty, the leads of its team, everybody who keeps the desk.';
comment on column urgent.next_at is 'When the next are told, unless somebody takes it; null at the end of the chain.';

create unique index urgent_open on urgent (conversation) where state = 'open';
create index urgent_next on urgent (next_at) where state = 'open';

-- What is posted to the second path: an alarm, an urgent matter, the weekly test. Once each, tried again until it arrives.
create table duty_post (
    id       uuid primary key default uuidv7(),
    key      text not null unique,
    body     text not null,
    made_at  timestamptz not null,
    due_at   timestamptz,
    attempts integer not null default 0,
    sent_at  timestamptz,
    error    text
);

create index duty_post_due on duty_post (due_at) where due_at is not null;

-- The weekly test of the paths, with its result.
create table duty_test (
    id     uuid primary key default uuidv7(),
    at     timestamptz not null,
    person uuid references person,
    passed boolean,
    result text not null
);

comment on column duty_test.passed is 'Null until the second path has answered, or has not for ten minutes.';

alter table urgent enable row level security;
alter table urgent force row level security;

-- Whoever was told of it sees that it is so, and where; the conversation itself is opened to them as to all who ask.
create policy seen on urgent for select
    using ((select viewer_is_system())
           or (select viewer_person()) = any (told)
           or exists (select from conversation c where c.id = conversation));
create policy raised on urgent for insert
    with check (viewer_may_change(conversation));
create policy changed on urgent for update
    using ((select viewer_is_system()) or (select viewer_person()) = any (told) or viewer_may_change(conversation));

grant select, insert, update, delete on duty_shift, duty_swap to ${desk};
grant select, insert, update on duty_setting, urgent, duty_post, duty_test to ${desk};
