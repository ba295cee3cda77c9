-- What follows when conversations of an inbox are resolved. Without a row nothing does.
create table closing_rule (
    inbox         uuid primary key references inbox,
    asks          boolean not null,
    check_in_days integer not null check (check_in_days between 0 and 30),
    check_in_for  text[] not null check (check_in_for <@ array['solved', 'workaround', 'declined', 'no-answer']),
    by_mail       boolean not null,
    changed_by    uuid references person,
    changed_at    timestamptz not null
);

comment on column closing_rule.check_in_days is 'Working days of the team; 0 for never.';
comment on column closing_rule.by_mail is 'Heed asks by mail; otherwise the conversation opens again for its owner.';

alter table closing_rule enable row level security;
alter table closing_rule force row level security;
create policy seen on closing_rule for select using ((select viewer_is_system()) or (select viewer_person()) is not null);
create policy said on closing_rule for insert
    with check (viewer_leads((select i.team from inbox i where i.id = inbox)));
create policy changed on closing_rule for update
    using (viewer_leads((select i.team from inbox i where i.id = inbox)));

-- Each end of a conversation, and what follows from it. One of another resolved_at than its conversation's is past.
create table closing (
    id            uuid primary key default uuidv7(),
    conversation  uuid not null references conversation,
    outcome       text check (outcome in ('solved', 'workaround', 'declined', 'no-answer')),
    resolved_by   uuid references person,
    resolved_at   timestamptz not null,
    reply         uuid references message on delete cascade,
    ask_at        timestamptz,
    asked_at      timestamptz,
    answer        boolean,
    words         text not null default '' check (length(words) <= 5000),
    answered_at   timestamptz check ((answered_at is null) = (answer is null)),
    check_in_at   timestamptz,
    checked_in_at timestamptz
);

comment on column closing.reply is 'The reply it was resolved with, below which the question stands.';
comment on column closing.ask_at is 'When the question leaves as a mail of its own; null when it does not, or did.';
comment on column closing.answer is 'Whether it is solved, in the word of the customer.';

create index closing_of on closing (conversation, resolved_at desc);
create index closing_reply on closing (reply) where reply is not null;
create index closing_to_ask on closing (ask_at) where ask_at is not null;
create index closing_to_check on closing (check_in_at) where check_in_at is not null;
create index closing_since on closing (resolved_at);

alter table closing enable row level security;
alter table closing force row level security;
create policy seen on closing for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy closed on closing for insert with check (viewer_may_change(conversation));
create policy followed on closing for update using (viewer_may_change(conversation));

-- Messages of ours below which it is asked whether all is solved, with a link to one end.
create table closing_mail (
    message uuid primary key references message on delete cascade,
    closing uuid not null references closing on delete cascade
);

create index closing_mail_of on closing_mail (closing);

alter table closing_mail enable row level security;
alter table closing_mail force row level security;
create policy seen on closing_mail for select using (exists (select from closing k where k.id = closing));
create policy sent on closing_mail for insert with check (exists (select from closing k where k.id = closing));

grant select, insert on closing_mail to ${desk};
grant select, insert, update on closing_rule, closing to ${desk};
