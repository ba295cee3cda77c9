-- Mail exactly as it came, stored before it is acknowledged, kept for replay.
create table raw_mail (
    id            uuid primary key default uuidv7(),
    received_at   timestamptz not null default now(),
    way           text not null check (way in ('smtp', 'imap', 'pop3', 'import')),
    inbox         uuid references inbox,
    envelope_from text not null default '',
    envelope_to   text[] not null default '{}',
    bytes         bytea not null,
    size          bigint not null,
    state         text not null default 'waiting' check (state in ('waiting', 'read', 'duplicate', 'unreadable')),
    attempts      integer not null default 0,
    due_at        timestamptz not null default now(),
    error         text,
    message       uuid references message,
    read_at       timestamptz
);

alter table raw_mail alter column bytes set storage external;

create index raw_mail_waiting on raw_mail (due_at, id) where state = 'waiting';
create index raw_mail_unreadable on raw_mail (received_at desc) where state = 'unreadable';
create index raw_mail_message on raw_mail (message) where message is not null;

alter table raw_mail enable row level security;
alter table raw_mail force row level security;

create policy system_or_seen on raw_mail
    using ((select viewer_is_system()) or (message is not null and exists (select from message m where m.id = message)))
    with check ((select viewer_is_system()));

-- One mail that comes by two ways, or twice by one, makes one message.
create table mail_seen (
    inbox   uuid not null references inbox,
    content bytea not null,
    message uuid not null references message,
    primary key (inbox, content)
);

comment on column mail_seen.content is 'Digest of sender, date, Message-ID, subject and parts: equal for copies, whatever way they took.';

create table mail_sending (
    inbox    uuid primary key references inbox,
    host     text not null,
    port     integer not null check (port between 1 and 65535),
    security text not null check (security in ('none', 'starttls', 'tls')),
    username text,
    secret   bytea,
    auth     text not null default 'password' check (auth in ('password', 'oauth2')),
    checked_at timestamptz,
    problem  text
);

create table mail_fetching (
    inbox     uuid primary key references inbox,
    protocol  text not null check (protocol in ('imap', 'pop3')),
    host      text not null,
    port      integer not null check (port between 1 and 65535),
    security  text not null check (security in ('none', 'starttls', 'tls')),
    username  text not null,
    secret    bytea,
    auth      text not null default 'password' check (auth in ('password', 'oauth2')),
    oauth     jsonb,
    folder    text not null default 'INBOX',
    after     text not null default 'keep' check (after in ('keep', 'delete')),
    enabled   boolean not null default true,
    fetched_at timestamptz,
    problem   text,
    problem_since timestamptz
);

-- What was fetched from an account already: by UIDVALIDITY and UID (IMAP) or UIDL (POP3).
create table mail_fetched (
    inbox uuid not null references inbox,
    uid   text not null,
    at    timestamptz not null default now(),
    primary key (inbox, uid)
);

grant select, insert, update on raw_mail to ${desk};
grant select, insert, update, delete on mail_seen, mail_sending, mail_fetching, mail_fetched to ${desk};
