-- The outbox asks after each round when it is next needed; without this it looks at all that waits.
create index delivery_next on delivery (greatest(due_at, coalesce(leased_till, due_at)))
    where state in ('queued', 'sending');
