-- Why complaints come; what leads learn from.
create table complaint_cause (
    id        uuid primary key default uuidv7(),
    name      text not null check (name <> '' and length(name) <= 120),
    closed_at timestamptz
);

create unique index complaint_cause_once on complaint_cause (lower(name));

insert into complaint_cause (name)
values ('Late'), ('Wrong or damaged'), ('Wrong information'), ('How somebody was treated'), ('Price or invoice'),
       ('We could not be reached'), ('A rule of ours'), ('Something else');

alter table complaint_cause enable row level security;
alter table complaint_cause force row level security;

create policy works_here on complaint_cause for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy led on complaint_cause for insert
    with check (viewer_leads(null));
create policy kept on complaint_cause for update
    using (viewer_leads(null));

grant select, insert, update (name, closed_at) on complaint_cause to ${desk};

-- Within how much working time what is done about a complaint, for the whole desk; a team's own calendar counts it.
create table complaint_times (
    one               boolean primary key default true check (one),
    acknowledge_hours integer not null default 8 check (acknowledge_hours between 1 and 400),
    decide_days       integer not null default 10 check (decide_days between 1 and 250),
    second_look_days  integer not null default 20 check (second_look_days between 1 and 250),
    remedy_days       integer not null default 10 check (remedy_days between 1 and 250),
    answer_days       integer not null default 10 check (answer_days between 1 and 250)
);

comment on column complaint_times.answer_days is 'After so many working days without an answer one may close it as not answered.';

insert into complaint_times default values;

alter table complaint_times enable row level security;
alter table complaint_times force row level security;

create policy works_here on complaint_times for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy kept on complaint_times for update
    using (viewer_leads(null));

grant select, update on complaint_times to ${desk};

-- A customer complains, and somebody sees it through. What is null has not happened yet.
create table complaint (
    id                   uuid primary key default uuidv7(),
    conversation         uuid not null references conversation,
    what                 text not null check (what <> '' and length(what) <= 4000),
    impact               text not null default '' check (length(impact) <= 4000),
    wish                 text not null default '' check (length(wish) <= 4000),
    about_person         uuid references person,
    about_team           uuid references team,
    owner                uuid references person,
    since                timestamptz not null,
    registered_at        timestamptz not null,
    registered_by        uuid references person,
    acknowledged_at      timestamptz,
    acknowledged_by      uuid references person,
    acknowledged_message uuid,
    acknowledged_how     text check (acknowledged_how <> '' and length(acknowledged_how) <= 2000),
    look                 integer not null default 1 check (look in (1, 2)),
    look_since           timestamptz not null,
    first_decided_by     uuid references person,
    decision             text check (decision in ('upheld', 'partly', 'not-upheld')),
    reason               text check (reason <> '' and length(reason) <= 4000),
    decided_at           timestamptz,
    decided_by           uuid references person,
    remedy               text check (remedy <> '' and length(remedy) <= 4000),
    remedied_at          timestamptz,
    remedied_by          uuid references person,
    answer               text check (answer in ('accepted', 'not-accepted', 'none')),
    answered_at          timestamptz,
    answered_by          uuid references person,
    answered_message     uuid,
    answered_how         text check (answered_how <> '' and length(answered_how) <= 2000),
    cause                uuid references complaint_cause,
    step                 text not null default '' check (length(step) <= 1000),
    step_owner           uuid references person,
    step_on              date,
    closed_at            timestamptz,
    closed_by            uuid references person,
    version              integer not null default 1,
    state                text not null generated always as (
                             case when closed_at is not null then 'closed'
                                  when answered_at is not null then 'answered'
                                  when remedied_at is not null then 'remedied'
                                  when decided_at is not null then 'decided'
                                  when acknowledged_at is not null then 'acknowledged'
                                  else 'open' end) stored,
    constraint about_a_person_or_a_team check (num_nonnulls(about_person, about_team) <= 1),
    constraint owner_is_not_whom_it_is_about check (owner <> about_person),
    constraint nobody_decides_about_themselves check (decided_by <> about_person),
    constraint nobody_closes_what_is_about_them check (closed_by <> about_person),
    constraint nobody_settles_what_is_about_them check (answered_by <> about_person and remedied_by <> about_person),
    constraint second_look_is_somebody_elses check (look = 1 or (first_decided_by is not null and decided_by <> first_decided_by)),
    constraint told_by_a_message_or_in_words
        check (acknowledged_at is null or num_nonnulls(acknowledged_message, acknowledged_how) > 0),
    constraint decided_with_a_reason
        check ((decided_at is null) = (decision is null) and (decided_at is null) = (reason is null)
               and (decided_at is null or acknowledged_at is not null)),
    constraint remedied_after_deciding
        check ((remedied_at is null) = (remedy is null) and (remedied_at is null or decided_at is not null)),
    constraint answered_with_evidence
        check ((answered_at is null) = (answer is null)
               and (answered_at is null or (decided_at is not null and num_nonnulls(answered_message, answered_how) > 0))),
    constraint a_step_has_an_owner_and_a_day check (num_nonnulls(nullif(step, ''), step_owner, step_on) in (0, 3)),
    constraint not_closed_before_its_end
        check (closed_at is null or (decided_at is not null and answer is not null and cause is not null
                                     and (decision = 'not-upheld' or remedied_at is not null)))
);

comment on column complaint.about_person is 'Whom it is about, if somebody who works here: they may read it, and change nothing.';
comment on column complaint.owner is 'Who sees it through; null when the leads of the team must find somebody.';
comment on column complaint.since is 'When the customer complained: its clocks run from here.';
comment on column complaint.acknowledged_message is 'Our reply that told them. Not a reference: a reply may be taken back.';
comment on column complaint.look is 'Not accepted once, somebody else decides anew.';
comment on column complaint.step is 'What we change so that it does not happen again.';

create unique index complaint_open on complaint (conversation) where closed_at is null;
create index complaint_of on complaint (conversation, registered_at);
create index complaint_about on complaint (about_person) where about_person is not null;
create index complaint_owned on complaint (owner) where closed_at is null;
create index complaint_closed on complaint (closed_at) where closed_at is not null;
create index complaint_registered on complaint (registered_at);

alter table complaint enable row level security;
alter table complaint force row level security;

-- Whoever sees the conversation, who sees it through, and whom it is about: nothing is kept about people in secret.
create policy seen on complaint for select
    using ((select viewer_is_system())
           or owner = (select viewer_person())
           or about_person = (select viewer_person())
           or exists (select from conversation c where c.id = conversation));
create policy registered on complaint for insert
    with check (viewer_may_change(conversation));
create policy seen_through on complaint for update
    using ((select viewer_is_system())
           or ((owner = (select viewer_person()) or viewer_may_change(conversation))
               and about_person is distinct from (select viewer_person())))
    with check (true);

grant select, insert, update on complaint to ${desk};

-- What a lead or a team is blamed for is seen through by a lead: nobody looks into what somebody above them did.
create function refuse_an_owner_below() returns trigger
language plpgsql as $$
declare
    high boolean := new.about_team is not null
                    or exists (select from person p where p.id = new.about_person and p.role in ('lead', 'administrator'));
begin
    if high and exists (select from person p where p.id in (new.owner, new.decided_by, new.closed_by) and p.role = 'agent') then
        raise exception 'a complaint about a lead or a team is a lead''s'
              using errcode = 'check_violation', constraint = 'a_lead_looks_into_leads_and_teams';
    end if;
    return new;
end $$;

create trigger owner_not_below before insert or update of owner, about_person, about_team, decided_by, closed_by on complaint
    for each row execute function refuse_an_owner_below();

-- What is closed stays so.
create function refuse_reopening_complaint() returns trigger
language plpgsql as $$
begin
    raise exception 'complaint % is closed', old.id using errcode = 'restrict_violation';
end $$;

create trigger closed_once before update on complaint
    for each row when (old.closed_at is not null) execute function refuse_reopening_complaint();

-- What happened to a complaint: appended, never changed.
create table complaint_event (
    id        bigint generated always as identity primary key,
    complaint uuid not null references complaint,
    at        timestamptz not null,
    kind      text not null check (kind in ('registered', 'changed', 'given', 'acknowledged', 'decided', 'remedied', 'answered',
                                            'second-look', 'closed')),
    person    uuid references person,
    words     text not null default ''
);

create index complaint_event_of on complaint_event (complaint, id);

alter table complaint_event enable row level security;
alter table complaint_event force row level security;

create policy seen on complaint_event for select
    using ((select viewer_is_system()) or exists (select from complaint c where c.id = complaint));
create policy happened on complaint_event for insert
    with check ((select viewer_is_system()) or exists (select from complaint c where c.id = complaint));

grant select, insert on complaint_event to ${desk};

-- Who was told of a time that comes or has passed. A row is the right to tell: whoever adds it does, nobody twice.
create table complaint_telling (
    complaint uuid not null references complaint,
    due_at    timestamptz not null,
    what      text not null check (what in ('owner', 'lead', 'passed')),
    at        timestamptz not null,
    primary key (complaint, due_at, what)
);

alter table complaint_telling enable row level security;
alter table complaint_telling force row level security;

create policy by_heed_itself on complaint_telling
    using ((select viewer_is_system()));

grant select, insert on complaint_telling to ${desk};

-- A message that reads as a complaint: somebody says whether it is one.
create table complaint_proposal (
    message      uuid primary key references message,
    conversation uuid not null references conversation,
    words        text not null check (words <> '' and length(words) <= 300),
    at           timestamptz not null,
    settled_at   timestamptz,
    settled_by   uuid references person
);

create index complaint_proposal_open on complaint_proposal (conversation) where settled_at is null;

alter table complaint_proposal enable row level security;
alter table complaint_proposal force row level security;

create policy seen on complaint_proposal for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy heard on complaint_proposal for insert
    with check ((select viewer_is_system()) or viewer_may_change(conversation));
create policy settled on complaint_proposal for update
    using (viewer_may_change(conversation));

grant select, insert, update (settled_at, settled_by) on complaint_proposal to ${desk};

-- No way leads around: a conversation whose complaint is open is not resolved.
create function refuse_resolving_an_open_complaint() returns trigger
language plpgsql as $$
begin
    if exists (select
                 from complaint p
                 join conversation c on c.id = p.conversation
                where (c.id = new.id or c.merged_into = new.id)
                  and p.closed_at is null) then
        raise exception 'the complaint in conversation % is open', new.number using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger resolved_when_no_complaint_is_open before update of state on conversation
    for each row
    when (new.state = 'resolved' and old.state not in ('resolved', 'merged'))
    execute function refuse_resolving_an_open_complaint();
