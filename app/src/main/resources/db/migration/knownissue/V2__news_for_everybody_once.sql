-- News of a known issue: written once, let out by somebody else, told to each customer once.
create table known_issue_update (
    id             uuid primary key default uuidv7(),
    issue          uuid not null references known_issue,
    state_after    text not null check (state_after in ('investigating', 'identified', 'fixed')),
    next_update_at timestamptz,
    language       text not null check (language ~ '^[a-z]{2,3}$'),
    person         uuid not null references person,
    written_at     timestamptz not null,
    let_out_by     uuid references person,
    leaves_at      timestamptz,
    begun_at       timestamptz,
    reached        integer check (reached >= 0),
    constraint open_says_when_the_next_update_is_due check (state_after = 'fixed' or next_update_at is not null),
    constraint let_out_at_once check ((let_out_by is null) = (leaves_at is null) and (let_out_by is null) = (reached is null)),
    constraint begins_once_let_out check (begun_at is null or let_out_by is not null),
    -- Whoever leads may let out alone what reaches few.
    constraint nobody_approves_their_own check (let_out_by is distinct from person or reached < 25)
);

comment on column known_issue_update.leaves_at is 'When the first leaves: until then all of it is taken back.';
comment on column known_issue_update.begun_at is 'When the first left: no sooner does the issue say what it says.';
comment on column known_issue_update.reached is 'How many customers it was let out for.';

create index known_issue_update_of on known_issue_update (issue, written_at desc);
create index known_issue_update_begins on known_issue_update (leaves_at) where begun_at is null and leaves_at is not null;
create index known_issue_update_person on known_issue_update (person);

alter table known_issue_update enable row level security;
alter table known_issue_update force row level security;

create policy works_here on known_issue_update for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy written on known_issue_update for insert
    with check (exists (select from known_issue i where i.id = issue and viewer_works_on_issue(i.team)));
create policy let_out on known_issue_update for update
    using (exists (select from known_issue i where i.id = issue and viewer_works_on_issue(i.team)));
create policy thrown_away on known_issue_update for delete
    using (let_out_by is null
           and exists (select from known_issue i where i.id = issue and viewer_works_on_issue(i.team)));

grant select, insert, update (let_out_by, leaves_at, begun_at, reached), delete on known_issue_update to ${desk};

-- What it says, once in each language that somebody wrote.
create table known_issue_update_text (
    update   uuid not null references known_issue_update on delete cascade,
    language text not null check (language ~ '^[a-z]{2,3}$'),
    words    text not null check (words <> '' and length(words) <= 10000),
    primary key (update, language)
);

alter table known_issue_update_text enable row level security;
alter table known_issue_update_text force row level security;

create policy works_here on known_issue_update_text for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy written on known_issue_update_text for insert
    with check (exists (select
                          from known_issue_update u
                          join known_issue i on i.id = u.issue
                         where u.id = update
                           and u.let_out_by is null
                           and viewer_works_on_issue(i.team)));
create policy thrown_away on known_issue_update_text for delete
    using (exists (select from known_issue_update u where u.id = update and u.let_out_by is null));

grant select, insert, delete on known_issue_update_text to ${desk};

-- The same customer hears the same news once: in the newest of their conversations about it.
create table known_issue_delivery (
    update       uuid not null references known_issue_update,
    customer     uuid not null references customer,
    conversation uuid not null references conversation,
    state        text not null default 'waiting' check (state in ('waiting', 'sent', 'held', 'refused', 'stopped')),
    why          text check (length(why) <= 2000),
    reason       text not null default '' check (length(reason) <= 2000),
    message      uuid references message on delete set null,
    at           timestamptz,
    primary key (update, customer),
    check ((why is not null) = (state in ('held', 'refused')))
);

comment on column known_issue_delivery.reason is 'Why what was found may leave as it is, once somebody said so of all that was held.';

create index known_issue_delivery_waiting on known_issue_delivery (update, customer) where state = 'waiting';
create index known_issue_delivery_in on known_issue_delivery (conversation);
create index known_issue_delivery_message on known_issue_delivery (message);

alter table known_issue_delivery enable row level security;
alter table known_issue_delivery force row level security;

create policy seen on known_issue_delivery for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy by_heed_itself on known_issue_delivery
    using ((select viewer_is_system()));

grant select, insert, update (state, why, reason, message, at), delete on known_issue_delivery to ${desk};
