-- When somebody wants to be told by mail; without a row, never.
create table notification_wish (
    person uuid primary key references person,
    wish   text not null check (wish in ('mine', 'team'))
);

comment on column notification_wish.wish is 'mine: what a customer writes in their own conversations; team: also in those of their teams that nobody has.';

alter table notification_wish enable row level security;
alter table notification_wish force row level security;

create policy own on notification_wish
    using ((select viewer_is_system()) or person = (select viewer_person()));

grant select, insert, update, delete on notification_wish to ${desk};

-- A mail that tells somebody who works here of a message. Its number, signed, is the address that their answer comes to.
create table notification (
    id           bigint generated always as identity primary key,
    person       uuid not null references person,
    conversation uuid not null references conversation,
    message      uuid not null references message on delete cascade,
    about        text not null check (about in ('message', 'held')),
    words        text not null default '',
    created_at   timestamptz not null,
    state        text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
    due_at       timestamptz not null,
    attempts     integer not null default 0,
    error        text,
    check ((about = 'held') = (words <> ''))
);

comment on column notification.message is 'What its reader knows of the conversation: the newest message.';
comment on column notification.words is 'What they are told of an answer that was not sent, and their own words.';

create unique index notification_once on notification (message, person) where about = 'message';
create index notification_due on notification (due_at, id) where state = 'queued';
create index notification_person on notification (person, conversation);

alter table notification enable row level security;
alter table notification force row level security;

-- Heed itself tells; everybody sees what they themselves were told.
create policy own on notification for select
    using ((select viewer_is_system()) or person = (select viewer_person()));
create policy told on notification for insert
    with check ((select viewer_is_system()));
create policy sent on notification for update
    using ((select viewer_is_system()));

grant select, insert, update on notification to ${desk};

-- What somebody who works here answered by mail, on its way to being a reply.
create table answer_by_mail (
    raw_mail     uuid primary key references raw_mail,
    notification bigint not null references notification on delete cascade,
    content      bytea not null,
    text         text not null,
    files        uuid[] not null default '{}',
    received_at  timestamptz not null,
    state        text not null default 'waiting' check (state in ('waiting', 'sent', 'held')),
    message      uuid references message on delete set null,
    attempts     integer not null default 0,
    due_at       timestamptz not null,
    -- A copy that came by another way is not sent again.
    unique (notification, content)
);

create index answer_by_mail_waiting on answer_by_mail (due_at) where state = 'waiting';

alter table answer_by_mail enable row level security;
alter table answer_by_mail force row level security;

create policy own on answer_by_mail for select
    using ((select viewer_is_system())
           or exists (select from notification n where n.id = notification and n.person = (select viewer_person())));
create policy came on answer_by_mail for insert
    with check ((select viewer_is_system()));
create policy done on answer_by_mail for update
    using ((select viewer_is_system()));

grant select, insert, update on answer_by_mail to ${desk};
