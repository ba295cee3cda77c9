-- Which canned replies somebody put into what they write; gone when it has left.
create table canned_put (
    conversation uuid not null references conversation,
    person       uuid not null references person,
    canned       uuid not null references canned_reply,
    version      integer not null,
    language     text not null,
    words        text not null,
    at           timestamptz not null,
    primary key (conversation, person, canned)
);

comment on column canned_put.words is 'As it stood in the draft, with the customer''s words in it: the review compares the reply with it.';

alter table canned_put enable row level security;
alter table canned_put force row level security;

-- Unfinished words belong to their writer.
create policy own on canned_put
    using (((select viewer_is_system()) or person = (select viewer_person()))
           and exists (select from conversation c where c.id = conversation));

grant select, insert, update, delete on canned_put to ${desk};
