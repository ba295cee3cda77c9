-- What an inbox says of its own in one language; the facts of an acknowledgement stay Heed's.
create table acknowledgement_words (
    inbox      uuid not null references inbox,
    language   text not null check (language ~ '^[a-z]{2}$'),
    opening    text not null default '' check (length(opening) <= 400),
    closing    text not null default '' check (length(closing) <= 400),
    version    integer not null default 1,
    changed_by uuid references person,
    changed_at timestamptz not null,
    primary key (inbox, language)
);

comment on column acknowledgement_words.opening is 'Below the greeting, instead of our thanks; may be empty.';
comment on column acknowledgement_words.closing is 'Above the word that a machine wrote it; may be empty.';

alter table acknowledgement_words enable row level security;
alter table acknowledgement_words force row level security;
create policy seen on acknowledgement_words for select
    using ((select viewer_is_system()) or (select viewer_person()) is not null);
create policy kept on acknowledgement_words
    using (viewer_leads((select i.team from inbox i where i.id = inbox)))
    with check (viewer_leads((select i.team from inbox i where i.id = inbox)));

grant select, insert, update on acknowledgement_words to ${desk};
