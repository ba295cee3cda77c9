-- Who was found to be whom, by whose hand. Nothing of theirs moves: customer.merged_into names the end of the way.
create table customer_merge (
    id        uuid primary key default uuidv7(),
    source    uuid not null references customer,
    target    uuid not null references customer,
    at        timestamptz not null,
    person    uuid references person default viewer_person(),
    undone_at timestamptz,
    undone_by uuid references person,
    check (source <> target)
);

create unique index customer_merge_source on customer_merge (source) where undone_at is null;
create index customer_merge_of on customer_merge (source, at);
create index customer_merge_target on customer_merge (target, at);

alter table customer_merge enable row level security;
alter table customer_merge force row level security;

create policy known on customer_merge for select
    using ((select viewer_is_system()) or viewer_knows_customer(source) or viewer_knows_customer(target));
create policy by_heed_alone on customer_merge
    using ((select viewer_is_system()));

grant select, insert, update (undone_at, undone_by) on customer_merge to ${desk};

-- Who is merged is merged into one that is not: a chain would hide somebody, a ring everybody.
create function refuse_chain() returns trigger
language plpgsql as $$
begin
    if new.merged_into is not null
       and exists (select from customer k
                    where (k.id = new.merged_into and k.merged_into is not null) or k.merged_into = new.id) then
        raise exception 'customer % would hang in a chain', new.id using errcode = 'restrict_violation';
    end if;
    return null;
end $$;

create constraint trigger merged_into_the_end after update of merged_into on customer
    deferrable initially deferred for each row execute function refuse_chain();

-- By what customers resemble each other: folded names, sounds, telephone numbers.
create table customer_key (
    key      text not null,
    customer uuid not null references customer,
    primary key (key, customer)
);

create index customer_key_of on customer_key (customer);

alter table customer_key enable row level security;
alter table customer_key force row level security;

create policy works_here on customer_key
    using ((select viewer_is_system())
           or ((select viewer_person() is not null) and (not starts_with(key, 'p:') or viewer_knows_customer(customer)))
           or viewer_knows_customer(customer));

grant select, insert, delete on customer_key to ${desk};
