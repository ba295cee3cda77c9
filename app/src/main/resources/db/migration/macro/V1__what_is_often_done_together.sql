-- What is often done together: a canned reply is sent, and the rest follows.
create table macro (
    id          uuid primary key default uuidv7(),
    name        text not null check (name <> '' and length(name) <= 100),
    team        uuid references team,
    person      uuid references person,
    canned      uuid references canned_reply,
    deeds       jsonb not null check (jsonb_typeof(deeds) = 'object'),
    version     integer not null default 1,
    archived_at timestamptz,
    changed_by  uuid not null references person,
    changed_at  timestamptz not null,
    check (team is null or person is null)
);

comment on column macro.team is 'Whose it is; the whole desk''s when neither team nor person is named.';
comment on column macro.canned is 'Which reply it sends; null when it sends none.';
comment on column macro.deeds is 'What is done besides: tags, priority, owner, step, stepHours, snoozeHours, resolve.';

create index macro_canned on macro (canned);

alter table macro enable row level security;
alter table macro force row level security;

create policy used on macro for select using (viewer_may_use(team, person));
create policy added on macro for insert with check (viewer_may_keep(team, person));
create policy changed on macro for update
    using (viewer_may_keep(team, person)) with check (viewer_may_keep(team, person));

grant select, insert, update on macro to ${desk};
