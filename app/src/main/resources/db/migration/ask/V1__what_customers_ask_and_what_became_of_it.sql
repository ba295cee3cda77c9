-- A question, request or problem of a customer. What turned out to be none is dropped and stays.
create table ask (
    id           uuid primary key default uuidv7(),
    conversation uuid not null references conversation,
    message      uuid references message,
    starts       integer check (starts >= 0),
    ends         integer check (ends > starts),
    words        text not null check (words <> '' and length(words) <= 2000),
    state        text not null check (state in ('open', 'answered', 'deferred', 'declined', 'dropped')),
    reply        uuid references message,
    reason       text not null default '' check (length(reason) <= 2000),
    person       uuid references person,
    again        uuid references ask,
    asked_at     timestamptz not null,
    changed_at   timestamptz not null,
    version      bigint not null default 0,
    constraint a_place_is_in_a_message check ((starts is null) = (ends is null) and (starts is null or message is not null)),
    constraint answered_by_a_message check (state not in ('answered', 'deferred') or reply is not null),
    constraint declined_by_a_message_or_with_a_reason check (state <> 'declined' or reply is not null or reason <> ''),
    constraint dropped_by_a_person check (state <> 'dropped' or person is not null),
    constraint open_has_no_answer check (state not in ('open', 'dropped') or reply is null),
    constraint found_once unique (message, starts, ends)
);

comment on column ask.message is 'In which it was asked; null when a person added it where nobody had written.';
comment on column ask.starts is 'Where in the message, in UTF-16 code units; null when its words do not stand there.';
comment on column ask.reply is 'The message that answered, put off or declined it.';
comment on column ask.person is 'Who said so; null when the review did.';
comment on column ask.again is 'An earlier ask of the thread that it repeats.';

create index ask_of on ask (conversation, asked_at);
create index ask_settled_by on ask (reply) where reply is not null;
create index ask_again on ask (again) where again is not null;

alter table ask enable row level security;
alter table ask force row level security;

create policy seen on ask for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy found on ask for insert
    with check (viewer_may_change(conversation));
create policy settled on ask for update
    using (viewer_may_change(conversation));

grant select, insert, update on ask to ${desk};

-- All that an ask ever was, in order, for ever.
create table ask_event (
    id           bigint generated always as identity primary key,
    ask          uuid not null references ask,
    conversation uuid not null references conversation,
    at           timestamptz not null,
    words        text not null,
    state        text not null,
    reply        uuid,
    reason       text not null,
    person       uuid references person
);

comment on column ask_event.reply is 'Not a reference: a reply that was taken back is gone, what was thought of it is not.';

create index ask_event_of on ask_event (ask, id);

alter table ask_event enable row level security;
alter table ask_event force row level security;

create policy seen on ask_event for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy happened on ask_event for insert
    with check (viewer_may_change(conversation));

create trigger kept_as_it_was before update or delete on ask_event
    for each row execute function refuse_change();

grant select, insert on ask_event to ${desk};

create function keep_ask_event() returns trigger
language plpgsql as $$
begin
    insert into ask_event (ask, conversation, at, words, state, reply, reason, person)
    values (new.id, new.conversation, new.changed_at, new.words, new.state, new.reply, new.reason, new.person);
    return null;
end $$;

create trigger remembered after insert or update on ask
    for each row execute function keep_ask_event();

-- Counts are kept, not counted: how many are open in the thread of a conversation, with all that was merged into it.
create function open_asks_in(wanted uuid) returns integer
language sql stable
begin atomic
    select count(*)::integer
      from ask a
     where a.state = 'open'
       and a.conversation in (select c.id
                                from conversation c
                               where c.id = wanted
                                  or c.merged_into = wanted);
end;

create function count_open_asks() returns trigger
language plpgsql as $$
begin
    update conversation c
       set open_asks = n.open, version = c.version + 1
      from (select r.id, open_asks_in(r.id) as open
              from (select distinct coalesce(k.merged_into, k.id) as id
                      from conversation k
                     where k.id in (select a.conversation from changed a)) r) n
     where c.id = n.id
       and c.open_asks <> n.open;
    return null;
end $$;

create trigger counted_when_found after insert on ask
    referencing new table as changed
    for each statement execute function count_open_asks();

create trigger counted_when_settled after update on ask
    referencing new table as changed
    for each statement execute function count_open_asks();

-- What is merged or separated takes its asks along. It is no change of the work, so the version stays.
create function count_open_asks_of_parts() returns trigger
language plpgsql as $$
begin
    update conversation c
       set open_asks = open_asks_in(c.id)
     where c.id in (new.id, old.merged_into, new.merged_into)
       and c.open_asks <> open_asks_in(c.id);
    return null;
end $$;

create trigger asks_counted after update of merged_into on conversation
    for each row when (old.merged_into is distinct from new.merged_into)
    execute function count_open_asks_of_parts();
