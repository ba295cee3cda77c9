-- The same macro or reply to many conversations, one after the other in the background.
create table bulk_run (
    id       uuid primary key default uuidv7(),
    person   uuid not null references person,
    key      text not null check (length(key) between 1 and 200),
    macro    uuid references macro,
    words    text check (length(words) <= 20000),
    reason   text not null default '' check (length(reason) <= 2000),
    begun_at timestamptz not null,
    unique (person, key),
    check ((macro is null) <> (words is null))
);

comment on column bulk_run.key is 'Of the form that it was begun with: a second click begins nothing.';
comment on column bulk_run.words is 'What is said to each, in the placeholder language; null for a macro.';
comment on column bulk_run.reason is 'Why those are resolved in which something that was asked stays open.';

alter table bulk_run enable row level security;
alter table bulk_run force row level security;

create policy own on bulk_run
    using ((select viewer_is_system()) or person = (select viewer_person()));

grant select, insert on bulk_run to ${desk};

-- One of them: it turns from waiting in the transaction that sends, so that nobody is answered twice or missed.
create table bulk_part (
    run          uuid not null references bulk_run,
    conversation uuid not null references conversation,
    state        text not null default 'waiting' check (state in ('waiting', 'done', 'held', 'refused', 'stopped')),
    why          text,
    primary key (run, conversation),
    check ((why is not null) = (state in ('held', 'refused')))
);

create index bulk_part_waiting on bulk_part (run, conversation) where state = 'waiting';

alter table bulk_part enable row level security;
alter table bulk_part force row level security;

create policy own on bulk_part
    using (exists (select from bulk_run r where r.id = run));

grant select, insert, update on bulk_part to ${desk};
