-- A link by which a customer sees and changes their own card. The token is signed and never kept: who has the database has
-- no link.
create table card_link (
    id         uuid primary key default gen_random_uuid(),
    customer   uuid not null references customer,
    made_by    uuid references person default viewer_person(),
    made_at    timestamptz not null,
    ends_at    timestamptz not null,
    ended_at   timestamptz,
    ended_by   uuid references person,
    -- How often it changed something within the hour that began then.
    hour       timestamptz not null default '-infinity',
    changes    integer not null default 0,
    check (ends_at > made_at)
);

create index card_link_of on card_link (customer, made_at);

alter table card_link enable row level security;
alter table card_link force row level security;

create policy known on card_link
    using ((select viewer_is_system()) or viewer_knows_customer(customer));

grant select, insert, update (ended_at, ended_by, hour, changes) on card_link to ${desk};
