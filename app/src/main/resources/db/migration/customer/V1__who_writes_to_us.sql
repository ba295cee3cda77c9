create table customer (
    id           uuid primary key default uuidv7(),
    name         text not null check (length(name) <= 300),
    given_name   text,
    family_name  text,
    honorific    text,
    language     text,
    zone         text,
    organisation text,
    address      text not null default '',
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now()
);

comment on column customer.address is 'The address that they are written to unless the thread says another; one of customer_address.';

create table customer_address (
    address    text primary key check (address = lower(address) and length(address) <= 320),
    customer   uuid not null references customer,
    first_seen timestamptz not null default now()
);

create index customer_address_customer on customer_address (customer);
create index customer_name on customer (lower(name), id);

alter table customer enable row level security;
alter table customer force row level security;
alter table customer_address enable row level security;
alter table customer_address force row level security;

-- The card of a customer is known to everybody who works here; what they wrote is not.
create policy works_here on customer
    using ((select viewer_is_system() or viewer_person() is not null));
create policy works_here on customer_address
    using ((select viewer_is_system() or viewer_person() is not null));

grant select, insert, update on customer to ${desk};
grant select, insert, update, delete on customer_address to ${desk};

-- What other modules may join.
create view customer_card with (security_invoker = true) as
    select id, name, address, language, zone, organisation from customer;
grant select on customer_card to ${desk};
