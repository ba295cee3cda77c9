-- Who may keep what is one person's, a team's, or the whole desk's: themselves, its leads, any lead.
create function viewer_may_keep(for_team uuid, for_person uuid) returns boolean
language sql stable parallel safe
return coalesce(for_person = (select viewer_person()), false)
       or (for_person is null and viewer_leads(for_team));

-- And who may use it: its person, its team, everybody; whoever keeps it, too.
create function viewer_may_use(of_team uuid, of_person uuid) returns boolean
language sql stable parallel safe
return (of_person is null and (of_team is null or of_team = any ((select viewer_teams())::uuid[])))
       or viewer_may_keep(of_team, of_person);

-- A text kept for being sent often; what it says stands in its versions.
create table canned_reply (
    id          uuid primary key default uuidv7(),
    team        uuid references team,
    person      uuid references person,
    shortcut    text check (shortcut ~ '^[a-z0-9][a-z0-9_-]{0,39}$'),
    version     integer not null default 1,
    archived_at timestamptz,
    check (team is null or person is null)
);

comment on column canned_reply.team is 'Whose it is; the whole desk''s when neither team nor person is named.';
comment on column canned_reply.version is 'The one that is put into drafts.';

create unique index canned_reply_shortcut on canned_reply (shortcut, team, person) nulls not distinct
    where archived_at is null and shortcut is not null;

alter table canned_reply enable row level security;
alter table canned_reply force row level security;

create policy used on canned_reply for select using (viewer_may_use(team, person));
create policy added on canned_reply for insert with check (viewer_may_keep(team, person));
create policy changed on canned_reply for update
    using (viewer_may_keep(team, person)) with check (viewer_may_keep(team, person));

grant select, insert, update on canned_reply to ${desk};

-- What it said at a time: what was sent can be told from what it says now.
create table canned_version (
    canned   uuid not null references canned_reply,
    version  integer not null check (version > 0),
    name     text not null check (name <> '' and length(name) <= 100),
    tags     text[] not null default '{}',
    fallback text not null,
    texts    jsonb not null check (jsonb_typeof(texts) = 'object' and texts ? fallback),
    person   uuid not null references person,
    at       timestamptz not null,
    primary key (canned, version)
);

comment on column canned_version.texts is 'By language, in the placeholder language of docs/guides/canned-replies.md.';
comment on column canned_version.fallback is 'Which language is taken for customers whose own is not among the texts.';
comment on column canned_version.person is 'Who wrote it.';

alter table canned_version enable row level security;
alter table canned_version force row level security;

create policy used on canned_version for select using (exists (select from canned_reply c where c.id = canned));
create policy written on canned_version for insert
    with check (exists (select from canned_reply c where c.id = canned and viewer_may_keep(c.team, c.person)));

create trigger kept_as_it_was before update or delete on canned_version
    for each row execute function refuse_change();

grant select, insert on canned_version to ${desk};
