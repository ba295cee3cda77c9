-- When a snooze ended; the reason of the row for as long as nothing else has happened since.
alter table conversation add column woken_at timestamptz;

-- What went wrong and needs the owner: a reply that bounced or could not be sent. Gone with the next word or plan.
alter table conversation add column alarm text;

create or replace view conversation_line with (security_invoker = true) as
    select c.id, c.number, c.subject, c.state, c.priority, c.tags, c.sealed,
           c.owner, p.name as owner_name, c.team, t.name as team_name, c.inbox, i.name as inbox_name,
           c.customer, k.name as customer_name, k.address as customer_address,
           c.next_step, c.next_step_at, c.reply_due_at, c.waiting_since, c.snoozed_until, c.need_at,
           c.excerpt, c.excerpt_by, c.messages, c.merged_into,
           c.created_at, c.updated_at, c.last_message_at, c.resolved_at, c.version,
           k.language as customer_language, c.woken_at, c.alarm
      from conversation c
      join customer_card k on k.id = c.customer
      join team_card t on t.id = c.team
      join inbox_card i on i.id = c.inbox
      left join person_card p on p.id = c.owner;

-- Tells every node, after the commit, whose screens are out of date: conversation, team, owner. A sealed one is nobody's
-- but its owner's; who had it before is told that they have it no more.
create or replace function announce_conversation() returns trigger
language plpgsql as $$
begin
    if coalesce(current_setting('heed.quiet', true), '') = 'on' then
        return null;
    end if;
    perform pg_notify('heed_conversation',
                      new.id || ' ' || case when new.sealed then '-' else new.team::text end
                             || ' ' || coalesce(new.owner::text, '-'));
    if tg_op = 'UPDATE'
       and ((old.team, old.sealed) <> (new.team, new.sealed) or old.owner is distinct from new.owner) then
        perform pg_notify('heed_conversation',
                          old.id || ' ' || case when old.sealed then '-' else old.team::text end
                                 || ' ' || coalesce(old.owner::text, '-'));
    end if;
    return null;
end $$;
