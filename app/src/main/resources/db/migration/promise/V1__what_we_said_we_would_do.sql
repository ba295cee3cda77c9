-- Something that we told a customer we would do: found in a reply when it leaves, or added by hand.
create table promise (
    id           uuid primary key default uuidv7(),
    conversation uuid not null references conversation,
    message      uuid,
    text         text not null check (text <> '' and length(text) <= 2000),
    due_at       timestamptz,
    due_zone     text not null,
    due_text     text,
    conditional  boolean not null default false,
    hedged       boolean not null default false,
    by_hand      boolean not null,
    state        text not null
                 check (state in ('found', 'open', 'kept', 'renewed', 'broken', 'withdrawn', 'dropped')),
    owner        uuid references person,
    made_at      timestamptz not null,
    confirmed_by uuid references person,
    confirmed_at timestamptz,
    constraint confirmed_by_somebody check ((confirmed_by is null) = (confirmed_at is null)),
    constraint what_counts_is_confirmed
        check (state not in ('open', 'kept', 'renewed', 'broken') or confirmed_at is not null)
);

comment on column promise.message is 'The reply that makes it. Not a reference: a reply that was taken back is gone, what became of its promise is told.';
comment on column promise.due_zone is 'In which its time was meant; an IANA zone, or an offset.';
comment on column promise.due_text is 'The words that named the time; null when none did.';
comment on column promise.state is 'Found by the review until somebody confirms it, and open then; dropped when it is none; withdrawn with its reply.';
comment on column promise.owner is 'Who keeps it; null when they left, and it is the team''s.';

create index promise_of on promise (conversation, made_at, id);
create index promise_by on promise (message) where message is not null;
create index promise_due on promise (due_at, id) where state = 'open';

alter table promise enable row level security;
alter table promise force row level security;

create policy seen on promise for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy made on promise for insert
    with check (viewer_may_change(conversation));
create policy changed on promise for update
    using (viewer_may_change(conversation));

grant select, insert, update (due_at, due_zone, due_text, state, owner, confirmed_by, confirmed_at) on promise to ${desk};

-- What became of it, in order, for ever.
create table promise_event (
    id      bigint generated always as identity primary key,
    promise uuid not null references promise,
    at      timestamptz not null,
    kind    text not null check (kind in ('found', 'added', 'confirmed', 'dropped', 'moved', 'kept', 'withdrawn')),
    person  uuid references person,
    due_at  timestamptz
);

comment on column promise_event.due_at is 'When it was due from then on.';

create index promise_event_of on promise_event (promise, id);

alter table promise_event enable row level security;
alter table promise_event force row level security;

create policy seen on promise_event for select
    using ((select viewer_is_system()) or exists (select from promise p where p.id = promise));
create policy happened on promise_event for insert
    with check (exists (select from promise p where p.id = promise and viewer_may_change(p.conversation)));

create trigger kept_as_it_was before update or delete on promise_event
    for each row execute function refuse_change();

grant select, insert on promise_event to ${desk};
