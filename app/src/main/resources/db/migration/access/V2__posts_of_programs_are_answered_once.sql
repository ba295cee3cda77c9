-- What a program was answered to a POST that it named by an Idempotency-Key, written in the transaction that did the
-- work: a program that did not hear the answer asks again and hears the same one.
create table answered_post (
    person   uuid not null references person,
    key      text not null check (length(key) between 1 and 200),
    request  bytea not null,
    status   integer,
    type     text,
    location text,
    body     bytea,
    at       timestamptz not null default now(),
    primary key (person, key)
);

comment on column answered_post.request is 'Digest of path and body: another request under the same key is a mistake.';

alter table answered_post enable row level security;
alter table answered_post force row level security;

create policy own on answered_post
    using (person = (select viewer_person()));

grant select, insert, update, delete on answered_post to ${desk};
