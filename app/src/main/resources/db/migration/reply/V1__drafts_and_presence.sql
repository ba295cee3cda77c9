-- What somebody is writing: one draft per person and conversation, kept from the first word.
create table draft (
    id           uuid primary key default uuidv7(),
    conversation uuid not null references conversation,
    person       uuid not null references person,
    mode         text not null default 'reply' check (mode in ('reply', 'note')),
    html         text not null default '',
    body         text not null default '',
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

alter table attachment add foreign key (draft) references draft on delete cascade;

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
    using (exists (select from conversation c where c.id = conversation));

grant select, insert, update, delete on presence to ${desk};

-- How a conversation stood before a reply, so that taking the reply back restores it.
create table stood_before (
    message        uuid primary key references message on delete cascade,
    waiting_since  timestamptz,
    reply_due_at   timestamptz,
    next_step      text,
    next_step_at   timestamptz,
    excerpt        text not null,
    by_customer    boolean not null
);

alter table stood_before enable row level security;
alter table stood_before force row level security;

create policy seen on stood_before
    using (exists (select from message m where m.id = message));

grant select, insert, delete on stood_before to ${desk};
