-- What somebody who works here is told, once.
create table notice (
    id       uuid primary key default uuidv7(),
    person   uuid not null references person,
    key      text not null check (key <> '' and length(key) <= 500),
    matter   text not null check (matter in ('promise', 'clock', 'hand-off', 'duty', 'complaint', 'approval', 'alarm')),
    words    text not null check (words <> '' and length(words) <= 500),
    link     text not null check (link ~ '^/([^/]|$)'),
    pressing boolean not null,
    told_at  timestamptz not null,
    seen_at  timestamptz,
    -- A job that was killed tells again, and nobody hears it twice.
    unique (person, key)
);

comment on column notice.key is 'What happened, so that nobody is told of it twice.';
comment on column notice.words is 'One sentence without anything a customer wrote: its reader may have lost sight of the conversation.';
comment on column notice.seen_at is 'When its reader said that they know, or it was over.';

create index notice_of on notice (person, told_at desc, id desc);
create index notice_new on notice (person, pressing) where seen_at is null;
create index notice_key on notice (key) where seen_at is null;

alter table notice enable row level security;
alter table notice force row level security;

-- Heed itself tells; everybody sees what they themselves were told, and says when they know.
create policy own on notice for select
    using ((select viewer_is_system()) or person = (select viewer_person()));
create policy told on notice for insert
    with check ((select viewer_is_system()));
create policy seen on notice for update
    using ((select viewer_is_system()) or person = (select viewer_person()));

grant select, insert, update (seen_at) on notice to ${desk};

-- The pages that somebody has open learn of it at once.
create function announce_notice() returns trigger language plpgsql as $$
begin
    perform pg_notify('heed_notice', person::text)
       from (select distinct person from changed) told;
    return null;
end $$;

create trigger announced after insert on notice
    referencing new table as changed for each statement execute function announce_notice();
create trigger announced_seen after update on notice
    referencing new table as changed for each statement execute function announce_notice();
