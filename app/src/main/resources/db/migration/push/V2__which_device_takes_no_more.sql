-- A device that takes no push any more and was not ended by its person: its browser gave up, or was signed out.
create table push_lost (
    device  uuid primary key,
    person  uuid not null references person,
    browser text not null,
    lost_at timestamptz not null default now()
);

comment on table push_lost is 'Whoever ends a device, or asks for it anew in the same browser, takes it out again.';

create index push_lost_of on push_lost (person, lost_at);

alter table push_lost enable row level security;
alter table push_lost force row level security;
create policy own on push_lost
    using ((select viewer_is_system()) or person = (select viewer_person()));
-- Whoever signs out, or lets a sign-in end, need not be its person any more.
create policy noted on push_lost for insert with check (true);

grant select, insert, delete on push_lost to ${desk};

create function note_lost_device() returns trigger
language plpgsql as $$
begin
    insert into push_lost (device, person, browser) values (old.id, old.person, old.browser);
    return null;
end $$;

create trigger device_lost after delete on push_device
    for each row execute function note_lost_device();
