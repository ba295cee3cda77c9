-- What became of a promise, with its evidence: by whom or by which message, when, why, and what took its place.
alter table promise
    add column kind text not null default 'other' check (kind in ('refund', 'call', 'visit', 'delivery', 'other')),
    add column reason text check (reason <> '' and length(reason) <= 2000),
    add column settled_at timestamptz,
    add column settled_by uuid references person,
    add column settled_message uuid,
    add column successor uuid references promise,
    add column broken_at timestamptz,
    add column told_at timestamptz,
    add column told_by uuid references person,
    add column told_message uuid,
    add column version bigint not null default 0;

comment on column promise.kind is 'What matter it is of, by its words: rules of who may promise what name it.';
comment on column promise.settled_message is 'The reply that kept, renewed or withdrew it. Not a reference: a reply may be taken back.';
comment on column promise.successor is 'The promise that took its place, with a new time; the chain of them is the story.';
comment on column promise.broken_at is 'When it was seen that its time had passed.';
comment on column promise.told_at is 'When the customer was told of a broken one; null as long as nobody has told them.';

-- What was settled before there was evidence stays as it is; whatever changes from now on brings it.
alter table promise
    add constraint kept_by_somebody_or_a_message
        check (state <> 'kept' or (settled_at is not null and num_nonnulls(settled_by, settled_message) > 0)) not valid,
    add constraint renewed_by_another_with_a_reason
        check (state <> 'renewed' or (settled_at is not null and successor is not null and reason is not null)) not valid,
    add constraint withdrawn_with_its_reply_or_a_reason
        check (state <> 'withdrawn' or (settled_at is not null
               and (settled_message is not null or (settled_by is not null and reason is not null)))) not valid,
    add constraint broken_at_some_time
        check ((state = 'broken') = (broken_at is not null) and (broken_at is null or broken_at >= due_at)) not valid,
    add constraint told_of_what_is_broken
        check ((told_at is null) = (told_by is null)
               and (told_at is null or (state = 'broken' and (told_message is not null or reason is not null)))) not valid,
    add constraint no_promise_replaces_itself check (successor <> id);

create index promise_successor on promise (successor) where successor is not null;
create index promise_untold on promise (conversation) where state = 'open' or (state = 'broken' and told_at is null);
create index promise_settled_by on promise (settled_message) where settled_message is not null;
create index promise_told_by on promise (told_message) where told_message is not null;
create index promise_due_found on promise (due_at, id) where state = 'found';

grant update (kind, reason, settled_at, settled_by, settled_message, successor, broken_at, told_at, told_by, told_message, version)
   on promise to ${desk};

-- What is settled stays settled, unless the reply that settled it is taken back before it left.
create function refuse_unsettling() returns trigger
language plpgsql as $$
begin
    raise exception 'promise % is % already', old.id, old.state using errcode = 'restrict_violation';
end $$;

create trigger settled_once before update of state on promise
    for each row
    when (old.state in ('kept', 'renewed', 'broken', 'withdrawn', 'dropped') and new.state <> old.state
          and not (new.state = 'open' and old.state in ('kept', 'renewed') and old.settled_message is not null))
    execute function refuse_unsettling();

alter table promise_event
    drop constraint promise_event_kind_check,
    add constraint promise_event_kind_check
        check (kind in ('found', 'added', 'confirmed', 'dropped', 'moved', 'kept', 'renewed', 'broken', 'told', 'withdrawn',
                        'reopened', 'warned', 'passed')),
    add column reason text check (length(reason) <= 2000),
    add column message uuid,
    add column successor uuid references promise;

comment on column promise_event.message is 'The reply that did it. Not a reference: it may be taken back.';

-- Who was told of a time that comes or has passed. A row is the right to tell: whoever adds it does, nobody twice.
create table promise_telling (
    promise uuid not null references promise,
    due_at  timestamptz not null,
    what    text not null check (what in ('owner', 'lead', 'passed')),
    at      timestamptz not null,
    primary key (promise, due_at, what)
);

alter table promise_telling enable row level security;
alter table promise_telling force row level security;

create policy by_heed_itself on promise_telling
    using ((select viewer_is_system()));

grant select, insert on promise_telling to ${desk};

-- No way leads around: a conversation in which we owe something is not resolved.
create function refuse_resolving_while_we_owe() returns trigger
language plpgsql as $$
begin
    if exists (select
                 from promise p
                 join conversation c on c.id = p.conversation
                where (c.id = new.id or c.merged_into = new.id)
                  and (p.state = 'open' or (p.state = 'broken' and p.told_at is null))) then
        raise exception 'we owe something in conversation %: keep it, renew it or tell the customer', new.number
              using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger resolved_when_nothing_is_owed before update of state on conversation
    for each row
    when (new.state = 'resolved' and old.state not in ('resolved', 'merged'))
    execute function refuse_resolving_while_we_owe();
