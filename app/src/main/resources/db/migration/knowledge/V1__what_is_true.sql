create extension if not exists btree_gist;

-- Whether the viewer sets what a team goes by; null asks for the whole desk, which every lead may set.
create function viewer_leads(wanted uuid) returns boolean
language sql stable parallel safe
return (select viewer_is_system())
       or exists (select
                    from person p
                   where p.id = (select viewer_person())
                     and p.left_at is null
                     and (p.role = 'administrator'
                          or (p.role = 'lead'
                              and (wanted is null or wanted = any ((select viewer_teams())::uuid[])))));

-- Something true that we state often. What it is now, was and will be, stands in fact_value.
create table fact (
    id          uuid primary key default uuidv7(),
    key         text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$' and length(key) <= 80),
    team        uuid references team,
    language    text check (language ~ '^[a-z]{2}$'),
    owner       uuid references person,
    owned_by    uuid references person,
    review_on   date not null,
    reviewed_at timestamptz not null,
    version     bigint not null default 0,
    constraint one_place_for_a_key unique nulls not distinct (key, team, language)
);

comment on column fact.team is 'For whom it is true; null for the whole desk. A team''s own comes before the desk''s.';
comment on column fact.language is 'In which its value and sentence are; null for every language that has none of its own.';
comment on column fact.owner is 'Who sees to it that it stays true; null when they left and nobody took it over yet.';
comment on column fact.owned_by is 'Who owned it until they left.';

create index fact_owner on fact (owner);

alter table fact enable row level security;
alter table fact force row level security;

create policy works_here on fact for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy led on fact for insert
    with check (viewer_leads(team));
-- The owner says that it is still true.
create policy kept on fact for update
    using (viewer_leads(team) or owner = (select viewer_person()));

-- What never was true: nothing of it is left.
create policy forgotten on fact for delete
    using (viewer_leads(team));

grant select, insert, update, delete on fact to ${desk};

-- One value of a fact and the time in which it is true. It stays readable when another follows.
create table fact_value (
    id     uuid primary key default uuidv7(),
    fact   uuid not null references fact,
    value  text not null check (value <> '' and length(value) <= 200),
    says   text not null check (says <> '' and length(says) <= 1000),
    valid  tstzrange not null
           check (not isempty(valid) and not lower_inf(valid) and lower_inc(valid) and not upper_inc(valid)),
    person uuid references person,
    at     timestamptz not null,
    constraint one_value_at_a_time exclude using gist (fact with =, valid with &&)
);

comment on column fact_value.says is 'The same in a sentence, as a customer may read it.';
comment on column fact_value.person is 'Who set it; null when Heed did.';

alter table fact_value enable row level security;
alter table fact_value force row level security;

create policy works_here on fact_value for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy led on fact_value for insert
    with check (exists (select from fact f where f.id = fact and viewer_leads(f.team)));
create policy ended on fact_value for update
    using (exists (select from fact f where f.id = fact and viewer_leads(f.team)));
create policy called_off on fact_value for delete
    using (exists (select from fact f where f.id = fact and viewer_leads(f.team)));

-- What was true stays as it was; only its end is told later. What is only planned may be called off.
create function refuse_rewriting() returns trigger
language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if lower(old.valid) <= now() then
            raise exception 'what was true is never removed' using errcode = 'restrict_violation';
        end if;
        return old;
    end if;
    if (new.id, new.fact, new.value, new.says, lower(new.valid), new.at)
       is distinct from (old.id, old.fact, old.value, old.says, lower(old.valid), old.at)
       or new.person is distinct from old.person then
        raise exception 'what was true is never rewritten' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger kept_as_it_was before update or delete on fact_value
    for each row execute function refuse_rewriting();

grant select, insert, delete, update (valid) on fact_value to ${desk};

-- What is true for a team at a moment, one row for each key: its own before the desk's, in the language before without.
create function facts_standing(wanted_team uuid, wanted_language text, moment timestamptz)
returns table (id uuid, key text, language text, value text, says text, owner_name text)
language sql stable
begin atomic
    select distinct on (f.key) f.id, f.key, f.language, v.value, v.says, p.name
      from fact f
      join fact_value v on v.fact = f.id and v.valid @> moment
      left join person_card p on p.id = f.owner
     where f.team is null
        or f.team = wanted_team
     order by f.key, f.team nulls last,
              case when f.language = wanted_language then 0 when f.language is null then 1 else 2 end, f.language;
end;

-- Words of the house that customers know.
create table term (
    word   text primary key check (word <> '' and word = btrim(word) and length(word) <= 60),
    person uuid references person,
    at     timestamptz not null
);

alter table term enable row level security;
alter table term force row level security;

create policy works_here on term for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy led on term for insert
    with check (viewer_leads(null));
create policy forgotten on term for delete
    using (viewer_leads(null));

grant select, insert, delete on term to ${desk};
