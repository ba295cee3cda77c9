-- While the way out of an inbox does not work, its replies wait together: none of them is touched, and one is tried now
-- and then. The row stays when it is over, so that what began before is not taken for news.
create table outbox_hold (
    inbox      uuid primary key references inbox,
    why        text not null,
    since      timestamptz not null,
    attempts   integer not null,
    until      timestamptz,
    changed_at timestamptz not null
);

comment on column outbox_hold.until is 'When one of its replies is tried next; null when nothing is held.';
comment on column outbox_hold.changed_at is 'An attempt that began before tells nothing new.';

grant select, insert, update on outbox_hold to ${desk};

alter table delivery add column may_have_left boolean not null default false;

comment on column delivery.may_have_left is 'Whether a server may have taken it: set before each attempt, unset when it surely has not.';
comment on column delivery.created_at is 'Since when it is on its way: when it was queued, or when its time had come.';

update delivery set may_have_left = true where attempts > 0;

-- The next one of an inbox, whatever waits in others.
drop index delivery_due;
drop index delivery_next;
create index delivery_waiting on delivery (inbox, due_at) where state in ('queued', 'sending');

-- Each delivery leaves two dead rows behind; a queue is swept before it has to be waded through.
alter table delivery set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
                          autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 2000);

-- Inboxes that anything waits in: one look into the index for each, however much waits.
create view inbox_waiting with (security_invoker = true) as
  with recursive waiting as (
           (select inbox
              from delivery
             where state in ('queued', 'sending')
             order by inbox
             limit 1)
            union all
           select (select d.inbox
                     from delivery d
                    where d.state in ('queued', 'sending')
                      and d.inbox > w.inbox
                    order by d.inbox
                    limit 1)
             from waiting w
            where w.inbox is not null
       )
select inbox
  from waiting
 where inbox is not null;

grant select on inbox_waiting to ${desk};

-- A message that a server may have is never taken back.
create or replace function refuse_unsaying() returns trigger
language plpgsql as $$
begin
    if old.kind <> 'reply'
       or not exists (select from delivery d where d.message = old.id and d.state = 'queued' and not d.may_have_left) then
        raise exception 'a message that may have left is never removed' using errcode = 'restrict_violation';
    end if;
    return old;
end $$;
