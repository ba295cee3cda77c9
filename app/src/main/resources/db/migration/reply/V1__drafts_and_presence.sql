-- What somebody is writing: one draft per person and conversation, kept from the first word.
create table draft (
    id           uuid primary key default uuidv7(),
    conversation uuid not null references conversation,
    person       uuid not null references person,
    mode         text not null default 'reply' check (mode in ('reply', 'note')),
    html         text not null default '',
    body         text not null default '',
    recipients   text[] not null default '{}',
    copies       text[] not null default '{}',
    seen_message uuid,
    version      bigint not null default 1,
    updated_at   timestamptz not null default now(),
    unique (conversation, person)
);

comment on column draft.seen_message is 'The newest message when the writing began: a reply is held when the thread has moved on since.';

alter table draft enable row level security;
alter table draft force row level security;

-- Unfinished words belong to their writer.
create policy own on draft
    using (((select viewer_is_system()) or person = (select viewer_person()))
           and exists (select from conversation c where c.id = conversation));

grant select, insert, update, delete on draft to ${desk};

-- Who is looking, who is writing. Lost on a crash, and rightly so.
create unlogged table presence (
    conversation uuid not null,
    person       uuid not null,
    writing      boolean not null,
    seen_at      timestamptz not null default now(),
    primary key (conversation, person)
);

alter table presence enable row level security;
alter table presence force row level security;

create policy seen on presence
    using (exists (select from conversation c where c.id = conversation))
    with check (person = (select viewer_person()));

grant select, insert, update, delete on presence to ${desk};

-- How a conversation stood before a reply, and its version after it, so that taking the reply back restores it.
create table stood_before (
    message uuid primary key references message on delete cascade,
    stood   jsonb not null,
    version bigint not null
);

alter table stood_before enable row level security;
alter table stood_before force row level security;

create policy seen on stood_before
    using (exists (select from message m where m.id = message));

grant select, insert, delete on stood_before to ${desk};

-- What was sent under a key, so that a second click, a reload or a retry of a program sends nothing more.
create table sent_once (
    person  uuid not null references person,
    key     text not null check (length(key) between 1 and 200),
    digest  bytea not null,
    message uuid not null,
    at      timestamptz not null default now(),
    primary key (person, key)
);

comment on column sent_once.message is 'Not a reference: a reply that was taken back is gone, and its key stays used.';

alter table sent_once enable row level security;
alter table sent_once force row level security;

create policy own on sent_once
    using ((select viewer_is_system()) or person = (select viewer_person()));

grant select, insert, delete on sent_once to ${desk};
