-- What was said to many and answered nothing here is no reply: who waits for one waits on, what was resolved stays so.
create or replace view clock_happening with (security_invoker = true) as
    select c.id as conversation, c.created_at as at, 0 as place, 'opened' as what
      from conversation c
     union all
    select m.conversation, m.at, 1,
           case when m.kind = 'inbound' then 'heard'
                when exists (select
                               from conversation_event e
                              where e.conversation = m.conversation
                                and e.kind = 'told-besides'
                                and e.data ->> 'message' = m.id::text) then 'updated'
                else 'answered' end
      from message m
     where m.kind in ('inbound', 'reply')
       and not m.automatic
       and not m.thanks
     union all
    select e.conversation, e.at, 2, case e.kind when 'reopened' then 'reopened' else 'resolved' end
      from conversation_event e
     where e.kind in ('resolved', 'marked-spam', 'reopened')
       and not (e.kind = 'reopened' and coalesce(e.data ->> 'by', '') = 'reply')
     union all
    select c.id, e.at, 3, 'merged'
      from conversation c
      join lateral (select max(e.at) as at
                      from conversation_event e
                     where e.conversation = c.id
                       and e.kind = 'merged') e on e.at is not null
     where c.merged_into is not null
     union all
    select p.conversation, p.since, 4, case p.reason when 'customer' then 'paused_for_customer'
                                                     when 'others' then 'paused_for_others'
                                                     else 'paused_as_agreed' end
      from clock_pause p
     union all
    select p.conversation, p.until, 5, 'resumed'
      from clock_pause p
     where p.until is not null;
