-- By which push services know the desk: one row, made when it is first asked for.
create table push_key (
    single boolean primary key default true check (single),
    point  bytea not null check (length(point) = 65),
    sealed bytea not null
);

comment on column push_key.point is 'The public key; browsers take pushes of no other, so it never changes.';

-- A browser that somebody asked to be told on.
create table push_device (
    id       uuid primary key default uuidv7(),
    person   uuid not null references person,
    sign_in  uuid not null references sign_in (id) on delete cascade,
    endpoint text not null unique check (length(endpoint) <= 1000),
    point    bytea not null check (length(point) = 65),
    auth     bytea not null check (length(auth) = 16),
    browser  text not null check (length(browser) <= 200),
    added_at timestamptz not null,
    last_at  timestamptz,
    trouble  text
);

comment on column push_device.sign_in is 'Who signs out of a browser, or leaves, is not told on it any more.';
comment on column push_device.last_at is 'When its push service last took something.';
comment on column push_device.trouble is 'What the last attempt came to; null when it was taken.';

create index push_device_person on push_device (person, added_at);
create index push_device_sign_in on push_device (sign_in);

-- A notice that presses, on its way to one device.
create table push (
    notice   uuid not null references notice on delete cascade,
    device   uuid not null references push_device on delete cascade,
    state    text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
    due_at   timestamptz not null,
    attempts integer not null default 0,
    error    text,
    primary key (notice, device)
);

create index push_due on push (due_at, notice) where state = 'queued';
create index push_by_device on push (device);

alter table push_device enable row level security;
alter table push_device force row level security;
alter table push enable row level security;
alter table push force row level security;

create policy own on push_device
    using ((select viewer_is_system()) or person = (select viewer_person()))
    with check ((select viewer_is_system()) or person = (select viewer_person()));
create policy told on push
    using ((select viewer_is_system()))
    with check ((select viewer_is_system()));

grant select, insert on push_key to ${desk};
grant select, insert, update, delete on push_device to ${desk};
grant select, insert, update on push to ${desk};
