-- Who may work on a known issue: those of its team, everybody when it is the whole desk's, administrators.
create function viewer_works_on_issue(of_team uuid) returns boolean
language sql stable parallel safe
return (select viewer_is_system())
       or exists (select
                    from person p
                   where p.id = (select viewer_person())
                     and p.left_at is null
                     and (of_team is null
                          or p.role = 'administrator'
                          or of_team = any ((select viewer_teams())::uuid[])));

-- Something broken, or work that is planned, with the conversations about it.
create table known_issue (
    id             uuid primary key default uuidv7(),
    kind           text not null check (kind in ('problem', 'planned')),
    state          text not null check (state in ('investigating', 'identified', 'fixed', 'closed')),
    team           uuid references team,
    owner          uuid not null references person,
    language       text not null check (language ~ '^[a-z]{2,3}$'),
    shown          boolean not null default false,
    since          timestamptz not null,
    starts_at      timestamptz,
    ends_at        timestamptz,
    next_update_at timestamptz,
    opened_at      timestamptz not null,
    fixed_at       timestamptz,
    closed_at      timestamptz,
    version        integer not null default 1,
    constraint open_says_when_the_next_update_is_due check (state in ('fixed', 'closed') or next_update_at is not null),
    constraint planned_says_from_when_until_when check (
        case kind when 'planned' then starts_at is not null and ends_at is not null and starts_at < ends_at
                  else starts_at is null and ends_at is null end),
    constraint closed_at_some_time check ((state = 'closed') = (closed_at is not null)),
    constraint fixed_at_some_time check (state = 'closed' or (state = 'fixed') = (fixed_at is not null))
);

comment on column known_issue.team is 'Whose it is; null for the whole desk.';
comment on column known_issue.language is 'The main one: in it there is a text for certain.';
comment on column known_issue.shown is 'Whether everybody may read it on the page of known issues.';

create index known_issue_open on known_issue (next_update_at, id) where state <> 'closed';
create index known_issue_closed on known_issue (closed_at desc, id) where state = 'closed';
create index known_issue_owner on known_issue (owner);

alter table known_issue enable row level security;
alter table known_issue force row level security;

create policy works_here on known_issue for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy opened on known_issue for insert
    with check (viewer_works_on_issue(team));
create policy changed on known_issue for update
    using (viewer_works_on_issue(team)) with check (viewer_works_on_issue(team));

grant select, insert, update on known_issue to ${desk};

-- What it is, in the words of customers, once in each language that somebody wrote.
create table known_issue_text (
    issue       uuid not null references known_issue,
    language    text not null check (language ~ '^[a-z]{2,3}$'),
    title       text not null check (title <> '' and length(title) <= 200),
    description text not null check (description <> '' and length(description) <= 4000),
    primary key (issue, language)
);

alter table known_issue_text enable row level security;
alter table known_issue_text force row level security;

create policy works_here on known_issue_text for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy written on known_issue_text for insert
    with check (exists (select from known_issue i where i.id = issue and viewer_works_on_issue(i.team)));
create policy changed on known_issue_text for update
    using (exists (select from known_issue i where i.id = issue and viewer_works_on_issue(i.team)));
create policy taken_out on known_issue_text for delete
    using (exists (select from known_issue i where i.id = issue and viewer_works_on_issue(i.team)));

grant select, insert, update, delete on known_issue_text to ${desk};

-- There is a text in the main language by the end of every transaction.
alter table known_issue add constraint main_language_has_words
    foreign key (id, language) references known_issue_text (issue, language) deferrable initially deferred;

-- What happened to it: appended, never changed.
create table known_issue_event (
    id     bigint generated always as identity primary key,
    issue  uuid not null references known_issue,
    at     timestamptz not null,
    kind   text not null check (kind in ('opened', 'changed', 'told', 'closed', 'reopened')),
    person uuid references person,
    words  text not null default '' check (length(words) <= 4000)
);

create index known_issue_event_of on known_issue_event (issue, id);

alter table known_issue_event enable row level security;
alter table known_issue_event force row level security;

create policy works_here on known_issue_event for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy happened on known_issue_event for insert
    with check (exists (select from known_issue i where i.id = issue and viewer_works_on_issue(i.team)));

grant select, insert on known_issue_event to ${desk};

-- A conversation about it.
create table known_issue_link (
    issue        uuid not null references known_issue,
    conversation uuid not null references conversation,
    person       uuid references person,
    proposed     boolean not null,
    at           timestamptz not null,
    primary key (issue, conversation)
);

comment on column known_issue_link.proposed is 'Whether Heed had found that it matches.';

create index known_issue_link_of on known_issue_link (conversation);

alter table known_issue_link enable row level security;
alter table known_issue_link force row level security;

create policy seen on known_issue_link for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy linked on known_issue_link for insert
    with check (viewer_may_change(conversation));
create policy unlinked on known_issue_link for delete
    using (viewer_may_change(conversation));

grant select, insert, delete on known_issue_link to ${desk};

create function refuse_linking_to_a_closed_issue() returns trigger
language plpgsql as $$
begin
    if exists (select from known_issue i where i.id = new.issue and i.state = 'closed') then
        raise exception 'known issue % is closed', new.issue using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger linked_while_open before insert on known_issue_link
    for each row execute function refuse_linking_to_a_closed_issue();

-- Somebody said that a conversation is not about it: it is not proposed there again.
create table known_issue_dismissal (
    issue        uuid not null references known_issue,
    conversation uuid not null references conversation,
    person       uuid not null references person,
    at           timestamptz not null,
    primary key (issue, conversation)
);

create index known_issue_dismissal_of on known_issue_dismissal (conversation);

alter table known_issue_dismissal enable row level security;
alter table known_issue_dismissal force row level security;

create policy seen on known_issue_dismissal for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy dismissed on known_issue_dismissal for insert
    with check (viewer_may_change(conversation));

grant select, insert on known_issue_dismissal to ${desk};
