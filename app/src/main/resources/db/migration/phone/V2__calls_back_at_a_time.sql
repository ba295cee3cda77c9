-- How many calls back a team makes at the same time; one, unless somebody says otherwise.
create table call_back_seats (
    team    uuid primary key references team,
    seats   integer not null check (seats between 0 and 50),
    offered boolean not null default false
);

comment on column call_back_seats.seats is 'None: the team calls nobody back at a time of their choice.';

comment on column call_back_seats.offered is 'Whether every customer may ask for a call, without having been given a link.';

alter table call_back_seats enable row level security;
alter table call_back_seats force row level security;

create policy works_here on call_back_seats for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy led on call_back_seats for insert
    with check (viewer_leads(team));
create policy kept on call_back_seats for update
    using (viewer_leads(team));

grant select, insert, update on call_back_seats to ${desk};

-- A customer is called back at a time that they chose: a seat of the team's for so long, and a promise in the ledger.
create table call_back (
    id           uuid primary key default uuidv7(),
    conversation uuid not null references conversation,
    team         uuid not null references team,
    at           timestamptz not null,
    until        timestamptz not null,
    seat         integer not null check (seat > 0),
    number       text not null check (number ~ '^\+[1-9][0-9]{4,14}$'),
    about        text not null default '' check (length(about) <= 500),
    promise      uuid references promise,
    state        text not null default 'booked' check (state in ('booked', 'called', 'moved', 'cancelled')),
    by_customer  boolean not null,
    asked_at     timestamptz not null,
    settled_at   timestamptz,
    message      uuid references message,
    check (until > at),
    check ((state = 'booked') = (settled_at is null)),
    check ((state = 'called') = (message is not null))
);

comment on column call_back.message is 'The call in which it was kept.';

-- Nobody is promised a time twice, however many ask for it at the same moment.
create unique index call_back_seat on call_back (team, at, seat) where state = 'booked';
-- And one conversation waits for one call.
create unique index call_back_open on call_back (conversation) where state = 'booked';
create index call_back_of on call_back (conversation, asked_at);

alter table call_back enable row level security;
alter table call_back force row level security;

create policy seen on call_back for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy asked on call_back for insert
    with check (viewer_may_change(conversation));
create policy settled on call_back for update
    using (viewer_may_change(conversation));

grant select, insert, update (state, settled_at, message, promise) on call_back to ${desk};
