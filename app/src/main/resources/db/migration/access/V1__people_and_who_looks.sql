-- Whoever runs a transaction is named in it; without a name, no row is seen. See docs/decisions/0002.
create function viewer_is_system() returns boolean
language sql stable parallel safe
return coalesce(current_setting('heed.viewer', true), '') = 'system';

create function viewer_person() returns uuid
language sql stable parallel safe
return case
         when coalesce(current_setting('heed.viewer', true), '') in ('', 'system') then null
         else current_setting('heed.viewer', true)::uuid
       end;

create table person (
    id            uuid primary key default uuidv7(),
    name          text not null check (name <> '' and length(name) <= 200),
    email         text not null unique check (email = lower(email) and email like '%_@_%'),
    role          text not null check (role in ('agent', 'lead', 'administrator')),
    password_hash text,
    zone          text not null default 'UTC',
    signature     text not null default '',
    theme         text not null default 'system' check (theme in ('system', 'light', 'dark')),
    created_at    timestamptz not null default now(),
    left_at       timestamptz
);

create table team (
    id         uuid primary key default uuidv7(),
    name       text not null unique check (name <> '' and length(name) <= 100),
    zone       text not null default 'UTC',
    created_at timestamptz not null default now()
);

create table team_member (
    team   uuid not null references team,
    person uuid not null references person,
    since  timestamptz not null default now(),
    primary key (team, person)
);

create index team_member_person on team_member (person, team);

create function viewer_teams() returns uuid[]
language sql stable parallel safe
return (select coalesce(array_agg(m.team), '{}') from team_member m where m.person = viewer_person());

-- A browser that somebody signed in with. Only a digest of its token is kept.
create table sign_in (
    token_digest bytea primary key,
    id           uuid not null unique default uuidv7(),
    person       uuid not null references person,
    address      text not null,
    browser      text not null,
    created_at   timestamptz not null default now(),
    seen_at      timestamptz not null default now(),
    ends_at      timestamptz not null
);

create index sign_in_person on sign_in (person, created_at);

-- Failed attempts, by whom they were aimed at and where they came from, so that guessing is slow from anywhere.
create table sign_in_failure (
    id      bigint generated always as identity primary key,
    email   text not null,
    address text not null,
    at      timestamptz not null default now()
);

create index sign_in_failure_email on sign_in_failure (email, at);
create index sign_in_failure_address on sign_in_failure (address, at);

create table api_token (
    token_digest bytea primary key,
    id           uuid not null unique default uuidv7(),
    person       uuid not null references person,
    name         text not null check (name <> '' and length(name) <= 200),
    scopes       text[] not null,
    created_at   timestamptz not null default now(),
    used_at      timestamptz,
    revoked_at   timestamptz
);

create index api_token_person on api_token (person, created_at);

-- A one-time link: for the first administrator, for somebody invited, for a password forgotten.
create table invitation (
    token_digest bytea primary key,
    person       uuid references person,
    purpose      text not null check (purpose in ('first', 'join', 'password')),
    created_at   timestamptz not null default now(),
    ends_at      timestamptz not null,
    used_at      timestamptz,
    check ((purpose = 'first') = (person is null))
);

grant select, insert, update on person, team, invitation, api_token to ${desk};
grant select, insert, update, delete on team_member, sign_in, sign_in_failure to ${desk};

-- What other modules may join: names, no more.
create view person_card with (security_invoker = true) as select id, name, email from person;
create view team_card with (security_invoker = true) as select id, name, zone from team;
grant select on person_card, team_card to ${desk};
