-- A call that stands in a thread: the message says what was said, this says how.
create table phone_call (
    message      uuid primary key references message,
    conversation uuid not null references conversation,
    direction    text not null check (direction in ('in', 'out')),
    answered     boolean not null,
    seconds      integer not null check (seconds between 0 and 86400),
    number       text check (number ~ '^\+[1-9][0-9]{4,14}$'),
    person       uuid not null references person,
    at           timestamptz not null,
    told         uuid references message,
    key          text not null unique check (key <> '' and length(key) <= 200),
    check (answered or seconds = 0)
);

comment on column phone_call.number is 'E.164.';
comment on column phone_call.at is 'When it began.';
comment on column phone_call.told is 'What we answered in a call of theirs, as a reply of its own.';
comment on column phone_call.key is 'The same for a second click, which logs nothing twice.';

create index phone_call_of on phone_call (conversation, at);

alter table phone_call enable row level security;
alter table phone_call force row level security;

create policy seen on phone_call for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy logged on phone_call for insert
    with check (viewer_may_change(conversation));

grant select, insert on phone_call to ${desk};

-- That a customer agreed to a recording: who asked, when, how, and in which words. Written down before anything is kept.
create table phone_consent (
    id           uuid primary key default uuidv7(),
    conversation uuid not null references conversation,
    asked_by     uuid not null references person,
    asked_at     timestamptz not null,
    how          text not null check (how in ('spoken', 'written')),
    words        text not null check (words <> '' and length(words) <= 2000),
    noted_at     timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid references person,
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check (asked_at <= noted_at)
);

create index phone_consent_of on phone_consent (conversation, asked_at);

alter table phone_consent enable row level security;
alter table phone_consent force row level security;

create policy seen on phone_consent for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy given on phone_consent for insert
    with check (viewer_may_change(conversation));
create policy withdrawn on phone_consent for update
    using (viewer_may_change(conversation));

grant select, insert, update (withdrawn_at, withdrawn_by) on phone_consent to ${desk};

-- A recording, under the consent that allows it. Its bytes are here and nowhere else, so that withdrawing removes them.
create table phone_recording (
    call    uuid primary key references phone_call,
    consent uuid not null references phone_consent,
    type    text not null check (type in ('audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav', 'audio/webm')),
    bytes   bytea not null check (length(bytes) between 1 and 20971520),
    kept_by uuid not null references person,
    kept_at timestamptz not null
);

create index phone_recording_by on phone_recording (consent);

alter table phone_recording enable row level security;
alter table phone_recording force row level security;

create policy seen on phone_recording for select
    using ((select viewer_is_system()) or exists (select from phone_call c where c.message = call));
create policy kept on phone_recording for insert
    with check (exists (select from phone_call c where c.message = call and viewer_may_change(c.conversation)));
create policy removed on phone_recording for delete
    using (exists (select from phone_call c where c.message = call and viewer_may_change(c.conversation)));

grant select, insert, delete on phone_recording to ${desk};

-- No recording without a consent of the same conversation, asked for before the call ended, noted first, and not withdrawn.
create function refuse_recording_without_consent() returns trigger
language plpgsql as $$
begin
    perform from phone_consent k
            join phone_call c on c.message = new.call and c.conversation = k.conversation
           where k.id = new.consent
             and k.withdrawn_at is null
             and k.noted_at <= new.kept_at
             and k.asked_at <= c.at + make_interval(secs => c.seconds)
             and c.answered
             for share of k;
    if not found then
        raise exception 'no consent to this recording' using errcode = 'check_violation', constraint = 'recorded_with_consent';
    end if;
    return new;
end $$;

create trigger recorded_with_consent before insert on phone_recording
    for each row execute function refuse_recording_without_consent();

-- Whoever takes their consent back has their voice removed, in the same moment.
create function remove_what_was_recorded() returns trigger
language plpgsql as $$
begin
    delete from phone_recording where consent = new.id;
    return null;
end $$;

create trigger withdrawn_removes after update of withdrawn_at on phone_consent
    for each row when (new.withdrawn_at is not null) execute function remove_what_was_recorded();

-- What was withdrawn stays so.
create function refuse_consent_again() returns trigger
language plpgsql as $$
begin
    raise exception 'consent % was withdrawn', old.id using errcode = 'restrict_violation';
end $$;

create trigger withdrawn_once before update on phone_consent
    for each row when (old.withdrawn_at is not null) execute function refuse_consent_again();
