-- As for conversations: who may read one adds nothing to it and takes nothing away.
drop policy seen on message;

create policy seen on message for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy said on message for insert
    with check (viewer_may_change(conversation));
create policy taken_back on message for delete
    using (viewer_may_change(conversation));

drop policy seen on delivery;

create policy seen on delivery for select
    using ((select viewer_is_system()) or exists (select from message m where m.id = message));
create policy queued on delivery for insert
    with check ((select viewer_is_system())
                or exists (select from message m where m.id = message and viewer_may_change(m.conversation)));
create policy changed on delivery for update
    using ((select viewer_is_system())
           or exists (select from message m where m.id = message and viewer_may_change(m.conversation)));
create policy taken_back on delivery for delete
    using ((select viewer_is_system())
           or exists (select from message m where m.id = message and viewer_may_change(m.conversation)));

drop policy seen on mail_thread;

create policy seen on mail_thread for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy changed on mail_thread
    using (viewer_may_change(conversation));

drop policy seen on attachment;

create policy seen on attachment for select
    using ((select viewer_is_system())
           or (exists (select from conversation c where c.id = conversation)
               and (message is not null or person = (select viewer_person()))));
create policy added on attachment for insert
    with check ((select viewer_is_system())
                or (viewer_may_change(conversation) and (message is not null or person = (select viewer_person()))));
create policy changed on attachment for update
    using ((select viewer_is_system())
           or (viewer_may_change(conversation) and (message is not null or person = (select viewer_person()))));
-- Their own, which nobody has sent, also when they read only by now.
create policy thrown_away on attachment for delete
    using ((select viewer_is_system())
           or (message is null and person = (select viewer_person()))
           or (message is not null and viewer_may_change(conversation)));

-- Tells every node that a reply has left, failed or bounced, as any change of its conversation is told: of a sealed one
-- its owner alone.
create or replace function announce_delivery() returns trigger
language plpgsql as $$
begin
    perform pg_notify('heed_conversation', c.id || ' ' || case when c.sealed then '-' else c.team::text end
                                                || ' ' || coalesce(c.owner::text, '-'))
       from message m
       join conversation c on c.id = coalesce((select s.merged_into from conversation s where s.id = m.conversation),
                                              m.conversation)
      where m.id = new.message;
    return null;
end $$;
