-- A rule of ours towards customers, with what may be offered beyond it.
create table policy (
    id        uuid primary key default uuidv7(),
    name      text not null check (name <> '' and length(name) <= 120),
    says      text not null check (says <> '' and length(says) <= 1000),
    team      uuid references team,
    owner     uuid references person,
    review_on date not null,
    closed_at timestamptz,
    version   integer not null default 1
);

comment on column policy.says is 'The rule in a sentence, as a customer may read it.';
comment on column policy.team is 'For whose customers; null for the whole desk.';
comment on column policy.owner is 'Who sees to it that it still makes sense; null when they left.';

create index policy_owner on policy (owner);

alter table policy enable row level security;
alter table policy force row level security;

create policy works_here on policy for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy led on policy for insert
    with check (viewer_leads(team));
create policy kept on policy for update
    using (viewer_leads(team));

grant select, insert, update on policy to ${desk};

-- Something that may be offered beyond the rule.
create table policy_offer (
    id        uuid primary key default uuidv7(),
    policy    uuid not null references policy,
    says      text not null check (says <> '' and length(says) <= 200),
    unit      text check (unit <> '' and length(unit) <= 10),
    position  integer not null,
    closed_at timestamptz
);

comment on column policy_offer.unit is 'In which its size is said: a currency, %, days; null when it is given or not.';

create index policy_offer_of on policy_offer (policy, position);

alter table policy_offer enable row level security;
alter table policy_offer force row level security;

create policy works_here on policy_offer for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy led on policy_offer for insert
    with check (exists (select from policy p where p.id = policy and viewer_leads(p.team)));
create policy kept on policy_offer for update
    using (exists (select from policy p where p.id = policy and viewer_leads(p.team)));

grant select, insert, update on policy_offer to ${desk};

-- How far somebody may go with an offer by themselves. Several may fit; the most generous counts.
create table policy_limit (
    offer      uuid not null references policy_offer,
    role       text not null check (role in ('agent', 'lead', 'administrator')),
    known_days integer not null default 0 check (known_days between 0 and 36500),
    most       numeric(12, 2) check (most > 0),
    yearly     numeric(12, 2) check (yearly > 0),
    primary key (offer, role, known_days)
);

comment on column policy_limit.role is 'Who, and everybody who is trusted with more.';
comment on column policy_limit.known_days is 'For customers whom we have known for so long.';
comment on column policy_limit.most is 'At once; null without a limit.';
comment on column policy_limit.yearly is 'Of this offer to one customer within 365 days, a yes counting as one; null without a limit.';

alter table policy_limit enable row level security;
alter table policy_limit force row level security;

create policy works_here on policy_limit for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy led on policy_limit for insert
    with check (exists (select from policy_offer o join policy p on p.id = o.policy
                         where o.id = offer and viewer_leads(p.team)));
create policy dropped on policy_limit for delete
    using (exists (select from policy_offer o join policy p on p.id = o.policy
                    where o.id = offer and viewer_leads(p.team)));

grant select, insert, delete on policy_limit to ${desk};

-- What was asked for or granted to one customer beyond a rule.
create table policy_exception (
    id           uuid primary key default uuidv7(),
    conversation uuid not null references conversation,
    customer     uuid not null references customer,
    offer        uuid not null references policy_offer,
    amount       numeric(12, 2) check (amount > 0),
    reason       text not null check (reason <> '' and length(reason) <= 2000),
    state        text not null check (state in ('asked', 'granted', 'refused', 'withdrawn')),
    asked_by     uuid references person,
    asked_at     timestamptz not null,
    own          boolean not null,
    decided_by   uuid references person,
    decided_at   timestamptz,
    answer       text not null default '' check (length(answer) <= 2000),
    known_days   integer not null check (known_days >= 0),
    language     text,
    key          text not null unique check (key <> '' and length(key) <= 200),
    constraint what_waits_is_not_decided check ((state = 'asked') = (decided_at is null)),
    constraint nobody_approves_their_own
        check (own or state not in ('granted', 'refused') or decided_by is distinct from asked_by),
    constraint inside_is_granted_at_once check (not own or state in ('granted', 'withdrawn')),
    constraint no_refusal_without_reason check (state <> 'refused' or answer <> '')
);

comment on column policy_exception.own is 'Whether it was within what its asker may grant alone.';
comment on column policy_exception.key is 'The same for a second click, which grants nothing twice.';
comment on column policy_exception.known_days is 'For how long we had known the customer, and in which language they write: to see whether all are treated alike.';

create index policy_exception_of on policy_exception (conversation, asked_at);
create index policy_exception_to on policy_exception (customer, offer, asked_at);
-- Whoever asks for the same again waits with the first.
create unique index policy_exception_asked_once on policy_exception (conversation, offer) where state = 'asked';
create index policy_exception_waits on policy_exception (asked_at) where state = 'asked';

alter table policy_exception enable row level security;
alter table policy_exception force row level security;

create policy seen on policy_exception for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy asked on policy_exception for insert
    with check (viewer_may_change(conversation));
create policy decided on policy_exception for update
    using (viewer_may_change(conversation));

grant select, insert, update (state, decided_by, decided_at, answer) on policy_exception to ${desk};

-- What was decided stays so; only what waits, and what was granted and not needed, moves on.
create function refuse_deciding_again() returns trigger
language plpgsql as $$
begin
    if old.state <> 'asked' and not (old.state = 'granted' and new.state = 'withdrawn') then
        raise exception 'an exception is decided once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger decided_once before update on policy_exception
    for each row execute function refuse_deciding_again();

-- What stands for a team, as the review and the composer need it: one row for each offer.
create function offers_standing(wanted_team uuid)
returns table (policy uuid, name text, says text, offer uuid, offer_says text, unit text)
language sql stable
begin atomic
    select p.id, p.name, p.says, o.id, o.says, o.unit
      from policy p
      join policy_offer o on o.policy = p.id and o.closed_at is null
     where p.closed_at is null
       and (p.team is null or p.team = wanted_team)
     order by p.team nulls last, lower(p.name), p.id, o.position, o.id;
end;
