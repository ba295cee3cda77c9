-- What other modules may join.
create view term_word with (security_invoker = true) as select word from term;
grant select on term_word to ${desk};

-- Open things that state a value which was changed: a list to work off, until somebody looked at each.
create table fact_use (
    id           uuid primary key default uuidv7(),
    fact         uuid not null references fact,
    value        uuid not null references fact_value,
    kind         text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    place        uuid not null,
    conversation uuid references conversation,
    person       uuid references person,
    label        text not null default '' check (length(label) <= 300),
    url          text not null default '',
    found_at     timestamptz not null,
    looked_by    uuid references person,
    looked_at    timestamptz,
    constraint named_once unique (fact, value, kind, place),
    constraint looked_by_somebody check ((looked_by is null) = (looked_at is null))
);

comment on column fact_use.value is 'The value that it states, and that was ended.';
comment on column fact_use.place is 'What states it, by its id: a message, a draft, a canned reply.';
comment on column fact_use.person is 'Whose alone it is to see: unfinished words belong to their writer.';

create index fact_use_of on fact_use (fact, found_at desc, id);

alter table fact_use enable row level security;
alter table fact_use force row level security;

-- Heed finds them all; each sees those in what they may read.
create policy seen on fact_use for select
    using ((select viewer_is_system())
           or ((select viewer_person()) is not null
               and (person is null or person = (select viewer_person()))
               and (conversation is null or exists (select from conversation c where c.id = conversation))));
create policy found on fact_use for insert
    with check ((select viewer_is_system()));
create policy looked_at on fact_use for update
    using ((select viewer_person()) is not null
           and (person is null or person = (select viewer_person()))
           and (conversation is null or viewer_may_change(conversation)));

grant select, insert, update (looked_by, looked_at) on fact_use to ${desk};
