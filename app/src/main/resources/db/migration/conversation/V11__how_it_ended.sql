-- How it ended when it was resolved last, as whoever resolved it says; null when nobody did.
alter table conversation add column outcome text check (outcome in ('solved', 'workaround', 'declined', 'no-answer'));

create index conversation_outcome on conversation (outcome, updated_at desc, id desc) where state = 'resolved';

create or replace view conversation_line with (security_invoker = true) as
    select c.id, c.number, c.subject, c.state, c.priority, c.tags, c.sealed,
           c.owner, p.name as owner_name, c.team, t.name as team_name, c.inbox, i.name as inbox_name,
           c.customer, k.name as customer_name, k.address as customer_address,
           c.next_step, c.next_step_at, c.reply_due_at, c.waiting_since, c.snoozed_until, c.need_at,
           c.excerpt, c.excerpt_by, c.messages, c.merged_into,
           c.created_at, c.updated_at, c.last_message_at, c.resolved_at, c.version,
           k.language as customer_language, c.woken_at, c.alarm, c.open_asks, c.clock_due_at, c.clock,
           case c.state when 'resolved' then c.outcome end as outcome
      from conversation c
      join customer_card k on k.id = c.customer
      join team_card t on t.id = c.team
      join inbox_card i on i.id = c.inbox
      left join person_card p on p.id = c.owner;
