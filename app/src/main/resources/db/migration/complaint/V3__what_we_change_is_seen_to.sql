-- What we change after a complaint outlives it: its owner says when it is done, also of one that is closed.
create table complaint_step_done (
    complaint uuid primary key references complaint,
    at        timestamptz not null,
    person    uuid not null references person,
    how       text not null default '' check (length(how) <= 4000)
);

alter table complaint_step_done enable row level security;
alter table complaint_step_done force row level security;

create policy seen on complaint_step_done for select
    using ((select viewer_is_system()) or exists (select from complaint c where c.id = complaint));
create policy by_heed_itself on complaint_step_done
    using ((select viewer_is_system()));

grant select, insert, delete on complaint_step_done to ${desk};

-- Who was told of its day. A row is the right to tell: whoever adds it does, nobody twice.
create table complaint_step_telling (
    complaint uuid not null references complaint,
    owner     uuid not null references person,
    due_on    date not null,
    what      text not null check (what in ('owner', 'passed')),
    at        timestamptz not null,
    primary key (complaint, owner, due_on, what)
);

alter table complaint_step_telling enable row level security;
alter table complaint_step_telling force row level security;

create policy by_heed_itself on complaint_step_telling
    using ((select viewer_is_system()));

grant select, insert on complaint_step_telling to ${desk};

create index complaint_step_due on complaint (step_on, id) where step <> '';
create index complaint_step_owned on complaint (step_owner, step_on) where step <> '';

alter table complaint_event
    drop constraint complaint_event_kind_check,
    add constraint complaint_event_kind_check
        check (kind in ('registered', 'changed', 'given', 'acknowledged', 'decided', 'remedied', 'answered', 'second-look',
                        'closed', 'step-done'));
