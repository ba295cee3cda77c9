-- When mail first came from an address. One that was only typed here has none: nobody has shown that it is theirs.
alter table customer_address
    add column confirmed_at timestamptz,
    add column added_by uuid references person default viewer_person();

update customer_address set confirmed_at = first_seen;

create table organisation (
    id         uuid primary key default uuidv7(),
    name       text not null check (name <> '' and length(name) <= 300),
    created_at timestamptz not null default now()
);

create unique index organisation_name on organisation (lower(name));

-- Whoever writes from a domain is offered to belong to its organisation.
create table organisation_domain (
    domain       text primary key check (domain = lower(domain) and domain like '%_._%' and length(domain) <= 255),
    organisation uuid not null references organisation,
    person       uuid references person default viewer_person(),
    at           timestamptz not null default now()
);

create index organisation_domain_of on organisation_domain (organisation);

alter table customer add column belongs_to uuid references organisation;
create index customer_belongs_to on customer (belongs_to, id) where belongs_to is not null;

insert into organisation (name)
select min(organisation) from customer where organisation <> '' group by lower(organisation);

update customer c set belongs_to = o.id from organisation o where lower(o.name) = lower(c.organisation);

alter table organisation enable row level security;
alter table organisation force row level security;
alter table organisation_domain enable row level security;
alter table organisation_domain force row level security;

create policy works_here on organisation
    using ((select viewer_is_system() or viewer_person() is not null));
create policy works_here on organisation_domain
    using ((select viewer_is_system() or viewer_person() is not null));

grant select, insert on organisation to ${desk};
grant select, insert, delete on organisation_domain to ${desk};
