create table reading (
    id           bigint generated always as identity primary key,
    at           timestamptz not null default clock_timestamp(),
    person       uuid not null references person,
    conversation uuid references conversation,
    subject      text not null,
    way          text not null,
    purpose      text not null,
    address      text not null default ''
);

comment on column reading.subject is 'What was read: conversation, attachment:<id>, search:<words>, list:<name>, raw.';
comment on column reading.way is 'By which way: page, api, live, export.';

create index reading_of on reading (conversation, id);
create index reading_by on reading (person, id);

alter table reading enable row level security;
alter table reading force row level security;

-- Everybody sees their own readings; who may see a conversation sees who read it.
create policy own_or_of_a_seen_conversation on reading for select
    using ((select viewer_is_system())
           or person = (select viewer_person())
           or exists (select from conversation c where c.id = conversation));
create policy in_ones_own_name on reading for insert
    with check (person = (select viewer_person()));

create trigger kept_as_it_was before update or delete on reading
    for each row execute function refuse_change();

-- Changes that an administrator or a lead made to people, teams, inboxes and settings.
create table change (
    id     bigint generated always as identity primary key,
    at     timestamptz not null default clock_timestamp(),
    person uuid references person,
    what   text not null,
    data   jsonb not null default '{}'
);

create trigger kept_as_it_was before update or delete on change
    for each row execute function refuse_change();

grant select, insert on reading, change to ${desk};
