create table message (
    id           uuid primary key default uuidv7(),
    conversation uuid not null references conversation,
    kind         text not null check (kind in ('inbound', 'reply', 'note')),
    at           timestamptz not null,
    person       uuid references person,
    customer     uuid references customer,
    from_name    text not null default '',
    from_address text not null default '',
    recipients   text[] not null default '{}',
    copies       text[] not null default '{}',
    reply_to     text[] not null default '{}',
    subject      text not null default '',
    body         text not null,
    quoted       text not null default '',
    html         text,
    mail_id      text,
    in_reply_to  text,
    mail_references text[] not null default '{}',
    language     text,
    newcomer     boolean not null default false,
    automatic    boolean not null default false,
    mail         uuid,
    warnings     text[] not null default '{}',
    check (case kind when 'inbound' then customer is not null else person is not null or automatic end)
);

comment on column message.body is 'What was newly written, as plain text.';
comment on column message.quoted is 'What was cut from it: quoted text and signature.';
comment on column message.html is 'Sanitised HTML of the whole, or null when there was none.';
comment on column message.mail_id is 'Message-ID without angle brackets.';
comment on column message.newcomer is 'An inbound message by somebody who was not part of the conversation before.';
comment on column message.mail is 'The raw mail that it was read from.';

create index message_of on message (conversation, at, id);
create index message_mail_id on message (mail_id) where mail_id is not null;

alter table message enable row level security;
alter table message force row level security;

create policy seen on message
    using (exists (select from conversation c where c.id = conversation));

-- The outbox: one row for each message on its way out. The message itself never changes; how it fares stands here.
create table delivery (
    message     uuid primary key references message on delete cascade,
    inbox       uuid not null references inbox,
    state       text not null check (state in ('queued', 'sending', 'sent', 'failed', 'bounced')),
    due_at      timestamptz not null,
    attempts    integer not null default 0,
    leased_till timestamptz,
    last_error  text,
    sent_at     timestamptz,
    bounced_at  timestamptz,
    created_at  timestamptz not null default now(),
    undo_until  timestamptz,
    scheduled   boolean not null default false
);

create index delivery_due on delivery (due_at) where state in ('queued', 'sending');
create index delivery_trouble on delivery (state, created_at desc) where state in ('failed', 'bounced');

alter table delivery enable row level security;
alter table delivery force row level security;

create policy seen on delivery
    using (exists (select from message m where m.id = message));

-- A message that has left, or may have left, is never taken back.
create function refuse_unsaying() returns trigger
language plpgsql as $$
begin
    if old.kind <> 'reply'
       or not exists (select from delivery d where d.message = old.id and d.state = 'queued' and d.attempts = 0) then
        raise exception 'a message that may have left is never removed' using errcode = 'restrict_violation';
    end if;
    return old;
end $$;

create trigger never_unsaid before delete on message
    for each row execute function refuse_unsaying();

-- Every Message-ID that a conversation is known by: its own, and those it refers to, so that late parents find it.
create table mail_thread (
    mail_id      text not null,
    conversation uuid not null references conversation,
    primary key (mail_id, conversation)
);

alter table mail_thread enable row level security;
alter table mail_thread force row level security;

create policy seen on mail_thread
    using (exists (select from conversation c where c.id = conversation));

create table blob (
    digest bytea primary key,
    bytes  bytea not null
);

alter table blob alter column bytes set storage external;

create table attachment (
    id         uuid primary key default uuidv7(),
    message    uuid references message on delete cascade,
    conversation uuid not null references conversation,
    name       text not null check (length(name) <= 255),
    type       text not null,
    size       bigint not null,
    digest     bytea not null references blob,
    inline     boolean not null default false,
    content_id text,
    person     uuid references person,
    created_at timestamptz not null default now(),
    position   integer not null default 0
);

create index attachment_of on attachment (message, position);
create index attachment_waiting on attachment (conversation, person) where message is null;
create index attachment_blob on attachment (digest);

alter table attachment enable row level security;
alter table attachment force row level security;

-- A file that no message has yet belongs to whoever uploaded it.
create policy seen on attachment
    using (exists (select from conversation c where c.id = conversation)
           and (message is not null or person = (select viewer_person()) or (select viewer_is_system())));

alter table blob enable row level security;
alter table blob force row level security;

-- Whoever knows a digest does not have the file: it takes an attachment that they may see.
create policy attached on blob for select
    using ((select viewer_is_system()) or exists (select from attachment a where a.digest = blob.digest));
create policy kept on blob for insert
    with check (true);
create policy swept on blob for delete
    using ((select viewer_is_system()));

-- The words of messages, apart from them: found by search_conversations alone, which applies the rule itself.
create table message_words (
    message      uuid primary key references message on delete cascade,
    conversation uuid not null references conversation,
    words        tsvector not null
);

create index message_words_in on message_words using gin (words);
create index message_words_conversation on message_words (conversation);

create extension if not exists unaccent;
create extension if not exists pg_trgm;

create function plain_words(words text) returns tsvector
language sql immutable parallel safe
return to_tsvector('simple', public.unaccent('public.unaccent'::regdictionary, words));

create function keep_words() returns trigger
language plpgsql as $$
begin
    insert into message_words (message, conversation, words)
    values (new.id, new.conversation,
            plain_words(left(new.subject || ' ' || new.from_name || ' ' || new.from_address || ' ' || new.body, 200000)));
    return null;
end $$;

create trigger words_kept after insert on message
    for each row execute function keep_words();

create trigger kept_as_it_was before update on message
    for each row execute function refuse_change();

grant select, insert, delete on message to ${desk};
grant select, insert, update, delete on attachment, delivery to ${desk};
grant select, insert, delete on blob, mail_thread to ${desk};
-- Written by the trigger, read by search_conversations, by nobody else.
grant insert on message_words to ${desk};
