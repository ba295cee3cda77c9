-- Files that somebody uploaded and no message has yet; what other modules may join.
create view waiting_file with (security_invoker = true) as
    select id, conversation, person, name, type, size, inline, content_id, created_at
      from attachment
     where message is null;

grant select on waiting_file to ${desk};

-- Tells every node that a reply has left, failed or bounced, as any change of its conversation is told.
create function announce_delivery() returns trigger
language plpgsql as $$
begin
    perform pg_notify('heed_conversation', c.id || ' ' || c.team || ' ' || coalesce(c.owner::text, '-'))
       from message m
       join conversation c on c.id = coalesce((select s.merged_into from conversation s where s.id = m.conversation),
                                              m.conversation)
      where m.id = new.message;
    return null;
end $$;

create trigger announced after update of state on delivery
    for each row when (new.state <> old.state and new.state <> 'sending')
    execute function announce_delivery();
