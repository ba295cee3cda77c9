create table inbox (
    id         uuid primary key default uuidv7(),
    name       text not null check (name <> '' and length(name) <= 100),
    address    text not null unique check (address = lower(address) and address like '%_@_%'),
    team       uuid not null references team,
    signature  text not null default '',
    reply_tag  boolean not null default true,
    created_at timestamptz not null default now(),
    closed_at  timestamptz
);

comment on column inbox.reply_tag is 'Whether answers come back to address+tag@domain, which the mail server must support.';

grant select, insert, update on inbox to ${desk};

-- What other modules may join.
create view inbox_card with (security_invoker = true) as select id, name, address, team from inbox;
grant select on inbox_card to ${desk};
