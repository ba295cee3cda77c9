-- How many asks of the thread, of what was merged into it too, wait for an answer. Kept by the module of asks.
alter table conversation add column open_asks integer not null default 0 check (open_asks >= 0);

-- Why it was resolved last although something was open.
alter table conversation add column resolved_because text check (resolved_because <> '' and length(resolved_because) <= 2000);

create or replace view conversation_line with (security_invoker = true) as
    select c.id, c.number, c.subject, c.state, c.priority, c.tags, c.sealed,
           c.owner, p.name as owner_name, c.team, t.name as team_name, c.inbox, i.name as inbox_name,
           c.customer, k.name as customer_name, k.address as customer_address,
           c.next_step, c.next_step_at, c.reply_due_at, c.waiting_since, c.snoozed_until, c.need_at,
           c.excerpt, c.excerpt_by, c.messages, c.merged_into,
           c.created_at, c.updated_at, c.last_message_at, c.resolved_at, c.version,
           k.language as customer_language, c.woken_at, c.alarm, c.open_asks
      from conversation c
      join customer_card k on k.id = c.customer
      join team_card t on t.id = c.team
      join inbox_card i on i.id = c.inbox
      left join person_card p on p.id = c.owner;

-- Whoever goes around the desk meets the rule here. Separating what was merged brings back what was.
create function refuse_resolving_unanswered() returns trigger
language plpgsql as $$
begin
    raise exception 'conversation % has open asks: say why it is resolved', old.number using errcode = 'restrict_violation';
end $$;

create trigger resolved_with_a_reason before update of state on conversation
    for each row
    when (new.state = 'resolved' and old.state not in ('resolved', 'merged')
          and new.open_asks > 0 and new.resolved_because is null)
    execute function refuse_resolving_unanswered();
