-- A notice that presses, on its way to its reader by mail.
create table notice_mail (
    notice   uuid primary key references notice on delete cascade,
    person   uuid not null references person,
    state    text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
    due_at   timestamptz not null,
    attempts integer not null default 0,
    error    text
);

comment on column notice_mail.error is 'What came of the last attempt, by each account that was tried.';

create index notice_mail_due on notice_mail (due_at, notice) where state = 'queued';

alter table notice_mail enable row level security;
alter table notice_mail force row level security;

create policy told on notice_mail
    using ((select viewer_is_system()))
    with check ((select viewer_is_system()));

grant select, insert, update on notice_mail to ${desk};
