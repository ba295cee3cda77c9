-- Whose promise it is while the one who made it is away: who has it from then on stands in what happened.
alter table promise_event
    drop constraint promise_event_kind_check,
    add constraint promise_event_kind_check
        check (kind in ('found', 'added', 'confirmed', 'dropped', 'moved', 'kept', 'renewed', 'broken', 'told', 'withdrawn',
                        'reopened', 'warned', 'passed', 'given'));

create index promise_owed_by on promise (owner, due_at) where state in ('open', 'broken');
