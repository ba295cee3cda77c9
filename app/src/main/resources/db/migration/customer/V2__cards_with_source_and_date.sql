-- Who is meant when a customer follows their own link: they see what is theirs, as nobody who works here. Set for one
-- transaction, once the link was found genuine.
create function viewer_customer() returns uuid
language sql stable parallel safe
return nullif(coalesce(current_setting('heed.customer', true), ''), '')::uuid;

alter table customer
    -- The customer that this one was found to be, at the end of the way.
    add column merged_into uuid references customer check (merged_into <> id),
    -- Who entered them by hand, and so knows them before anything was said.
    add column added_by uuid references person default viewer_person(),
    add column version bigint not null default 0;

create index customer_merged on customer (merged_into) where merged_into is not null;

-- All customers that are one with a customer, itself among them.
create function customer_group(wanted uuid) returns setof uuid
language sql stable
begin atomic
    select k.id
      from customer w
      join customer k on k.id = coalesce(w.merged_into, w.id) or k.merged_into = coalesce(w.merged_into, w.id)
     where w.id = wanted;
end;

-- Whether the viewer may see what is kept about a customer, their name and addresses aside. Conversations add their rule.
create function viewer_knows_customer(wanted uuid) returns boolean
language sql stable
return (select viewer_is_system())
       or wanted in (select customer_group(viewer_customer()))
       or exists (select from customer k where k.id in (select customer_group(wanted)) and k.added_by = viewer_person());

drop policy works_here on customer;
drop policy works_here on customer_address;

create policy works_here on customer for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy own on customer for select
    using (viewer_customer() is not null and (id = viewer_customer() or merged_into = viewer_customer()));
create policy met on customer for insert
    with check ((select viewer_is_system() or viewer_person() is not null));
create policy changed on customer for update
    using ((select viewer_is_system()) or viewer_knows_customer(id));

create policy works_here on customer_address for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy own on customer_address for select
    using (viewer_customer() is not null and customer in (select customer_group(viewer_customer())));
create policy added on customer_address for insert
    with check ((select viewer_is_system()) or viewer_knows_customer(customer));
create policy changed on customer_address for update
    using ((select viewer_is_system()) or viewer_knows_customer(customer));
create policy gone on customer_address for delete
    using ((select viewer_is_system()) or viewer_knows_customer(customer));

-- What a card says, and from where and when we have it. Appended; which entry of a field stands is a rule, not a column.
create table customer_entry (
    id       uuid primary key default uuidv7(),
    customer uuid not null references customer,
    field    text not null check (field in ('name', 'givenName', 'familyName', 'preferredName', 'honorific', 'pronouns',
                                            'pronunciation', 'formality', 'detail', 'language', 'zone', 'channel',
                                            'hours', 'accessibility', 'organisation', 'phone')),
    -- Null says that there is none: they want no title.
    value    text check (value <> '' and length(value) <= 1000),
    source   text not null check (source in ('said', 'chosen', 'signature', 'imported', 'observed')),
    at       timestamptz not null,
    person   uuid references person
);

create index customer_entry_of on customer_entry (customer, at, id);

alter table customer_entry enable row level security;
alter table customer_entry force row level security;

create policy known on customer_entry
    using ((select viewer_is_system()) or viewer_knows_customer(customer));

grant select, insert on customer_entry to ${desk};

insert into customer_entry (customer, field, value, source, at)
select c.id, e.field, e.value, e.source, c.updated_at
  from customer c
 cross join lateral (values ('name', nullif(c.name, c.address), 'observed'),
                            ('language', c.language, 'observed'),
                            ('givenName', c.given_name, 'imported'),
                            ('familyName', c.family_name, 'imported'),
                            ('honorific', c.honorific, 'imported'),
                            ('zone', c.zone, 'imported'),
                            ('organisation', c.organisation, 'imported')) e (field, value, source)
 where e.value <> '';
