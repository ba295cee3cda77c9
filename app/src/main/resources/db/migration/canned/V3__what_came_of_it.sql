-- What became of a canned reply that was put into a draft, when that left: numbers, without anybody's words.
create table canned_outcome (
    id           uuid primary key default uuidv7(),
    canned       uuid not null references canned_reply,
    version      integer not null,
    language     text not null,
    team         uuid not null references team,
    conversation uuid not null references conversation,
    message      uuid not null,
    kept         boolean not null,
    changed      real not null check (changed between 0 and 1),
    asks         integer not null check (asks >= 0),
    covered      integer not null check (covered between 0 and asks),
    at           timestamptz not null
);

comment on column canned_outcome.message is 'Not a reference: a reply that was taken back is gone.';
comment on column canned_outcome.kept is 'Whether it was in the reply that left; false when it was taken out again.';
comment on column canned_outcome.changed is 'Which share of its words is not in the reply.';
comment on column canned_outcome.asks is 'How much the customer had asked; covered is how much of it the reply took up.';

create index canned_outcome_of on canned_outcome (canned, at);
create index canned_outcome_in on canned_outcome (conversation, at);

alter table canned_outcome enable row level security;
alter table canned_outcome force row level security;

-- Numbers of a team are its own; whoever sees the conversation adds to them.
create policy counted on canned_outcome for select
    using ((select viewer_is_system()) or team = any ((select viewer_teams())::uuid[]) or viewer_leads(team));
create policy came on canned_outcome for insert
    with check (viewer_may_change(conversation));

create trigger kept_as_it_was before update or delete on canned_outcome
    for each row execute function refuse_change();

grant select, insert on canned_outcome to ${desk};

-- That the customer wrote again within a week of it.
create table canned_return (
    outcome  uuid primary key references canned_outcome,
    reopened boolean not null,
    at       timestamptz not null
);

comment on column canned_return.reopened is 'Whether the conversation had been resolved.';

alter table canned_return enable row level security;
alter table canned_return force row level security;

create policy counted on canned_return for select
    using (exists (select from canned_outcome o where o.id = outcome));
create policy came on canned_return for insert
    with check (exists (select from canned_outcome o where o.id = outcome));

create trigger kept_as_it_was before update or delete on canned_return
    for each row execute function refuse_change();

grant select, insert on canned_return to ${desk};
