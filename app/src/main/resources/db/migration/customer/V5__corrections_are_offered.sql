-- What a mail says otherwise than the card: offered once, decided by a person.
create table customer_correction (
    id         uuid primary key default uuidv7(),
    customer   uuid not null references customer,
    field      text not null,
    value      text not null check (value <> '' and length(value) <= 300),
    -- Where it stood, so that a person can judge: the line of the signature, the sender's name, the domain.
    evidence   text not null check (length(evidence) <= 500),
    found_in   text not null check (found_in in ('signature', 'sender', 'domain')),
    at         timestamptz not null,
    accepted   boolean,
    decided_at timestamptz,
    decided_by uuid references person,
    check ((accepted is null) = (decided_at is null)),
    unique (customer, field, value)
);

alter table customer_correction enable row level security;
alter table customer_correction force row level security;

create policy known on customer_correction
    using ((select viewer_is_system()) or viewer_knows_customer(customer));

grant select, insert, update (accepted, decided_at, decided_by) on customer_correction to ${desk};
