-- Whether an inbox acknowledges what comes in by mail. An inbox without a row does not.
create table acknowledgement_wish (
    inbox      uuid primary key references inbox,
    wanted     boolean not null,
    sentence   text not null default '' check (length(sentence) <= 1000),
    language   text not null default 'en' check (language ~ '^[a-z]{2}$'),
    version    integer not null default 1,
    changed_by uuid references person,
    changed_at timestamptz not null
);

comment on column acknowledgement_wish.sentence is 'Of the inbox itself; ends every acknowledgement from here.';
comment on column acknowledgement_wish.language is 'Spoken to whom we know no other of.';

-- How many acknowledgements an address gets in a day: one row.
create table acknowledgement_limit (
    only_one boolean primary key default true check (only_one),
    per_day  integer not null default 3 check (per_day between 1 and 50)
);

insert into acknowledgement_limit (per_day) values (3);

-- Within how many opening minutes four out of five heard from us lately; measured now and then, not with each mail.
create table acknowledgement_pace (
    inbox       uuid primary key references inbox,
    minutes     integer check (minutes >= 0),
    basis       text not null check (basis in ('inbox', 'team', 'desk', 'target', 'none')),
    waits       integer not null,
    margin      integer not null check (margin between 1000 and 4000),
    measured_at timestamptz not null,
    check ((minutes is null) = (basis = 'none'))
);

comment on column acknowledgement_pace.minutes is 'Null when nobody can tell.';
comment on column acknowledgement_pace.waits is 'How many were measured.';
comment on column acknowledgement_pace.margin is 'In thousandths: more than 1000 when what we stated lately did not hold.';

-- What became of each conversation that a mail began: acknowledged once, or why not.
create table acknowledgement (
    conversation uuid primary key references conversation,
    inbox        uuid not null references inbox,
    heard        uuid not null references message,
    recipient    text not null,
    asked_at     timestamptz not null,
    state        text not null check (state in ('due', 'said', 'not')),
    due_at       timestamptz not null,
    attempts     integer not null default 0,
    why          text check ((state = 'not') = (why is not null)),
    message      uuid references message on delete set null,
    language     text,
    said_at      timestamptz check ((state = 'said') = (said_at is not null)),
    by_at        timestamptz,
    measured     integer check ((by_at is null) = (measured is null)),
    basis        text check (basis in ('inbox', 'team', 'desk', 'target'))
);

comment on column acknowledgement.heard is 'The message that is acknowledged.';
comment on column acknowledgement.message is 'Ours; null when it was taken back before it left.';
comment on column acknowledgement.by_at is 'By when the customer was told to hear from us; null when no time was named.';
comment on column acknowledgement.measured is 'Opening minutes that it was told from, before any margin.';

create index acknowledgement_due on acknowledgement (due_at) where state = 'due';
create index acknowledgement_of_address on acknowledgement (recipient, said_at) where state = 'said';
create index acknowledgement_of_inbox on acknowledgement (inbox, said_at) where state = 'said';

alter table acknowledgement_wish enable row level security;
alter table acknowledgement_wish force row level security;
create policy seen on acknowledgement_wish for select
    using ((select viewer_is_system()) or (select viewer_person()) is not null);
create policy kept on acknowledgement_wish
    using (viewer_leads((select i.team from inbox i where i.id = inbox)))
    with check (viewer_leads((select i.team from inbox i where i.id = inbox)));

alter table acknowledgement_limit enable row level security;
alter table acknowledgement_limit force row level security;
create policy seen on acknowledgement_limit for select
    using ((select viewer_is_system()) or (select viewer_person()) is not null);
create policy kept on acknowledgement_limit for update using (viewer_leads(null));

alter table acknowledgement_pace enable row level security;
alter table acknowledgement_pace force row level security;
create policy seen on acknowledgement_pace for select
    using ((select viewer_is_system()) or (select viewer_person()) is not null);
create policy measured on acknowledgement_pace using ((select viewer_is_system()));

alter table acknowledgement enable row level security;
alter table acknowledgement force row level security;
create policy seen on acknowledgement for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy by_heed_alone on acknowledgement using ((select viewer_is_system()));

grant select, insert, update on acknowledgement_wish, acknowledgement_pace, acknowledgement to ${desk};
grant select, update on acknowledgement_limit to ${desk};
