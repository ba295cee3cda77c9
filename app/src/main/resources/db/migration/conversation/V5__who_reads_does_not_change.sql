-- Whoever was admitted to read a conversation reads it. What is in it, and what becomes of it, is for those whose it is.
create function viewer_may_change(wanted uuid) returns boolean
language sql stable parallel safe
return (select viewer_is_system())
       or exists (select
                    from conversation c
                   where c.id = wanted
                     and ((not c.sealed and c.team = any ((select viewer_teams())::uuid[]))
                          or c.owner = (select viewer_person())));

drop policy seen on conversation;

create policy seen on conversation for select
    using ((select viewer_is_system())
           or (not sealed and team = any ((select viewer_teams())::uuid[]))
           or owner = (select viewer_person())
           or id in (select r.conversation
                       from conversation_reader r
                      where r.person = (select viewer_person())
                        and (r.until is null or r.until > now())));
create policy opened on conversation for insert
    with check ((select viewer_is_system())
                or (not sealed and team = any ((select viewer_teams())::uuid[]))
                or owner = (select viewer_person()));
create policy changed on conversation for update
    using ((select viewer_is_system())
           or (not sealed and team = any ((select viewer_teams())::uuid[]))
           or owner = (select viewer_person()));

drop policy both_seen on conversation_link;

create policy both_seen on conversation_link for select
    using (exists (select from conversation c where c.id = conversation)
           and exists (select from conversation c where c.id = other));
create policy linked on conversation_link for insert
    with check (viewer_may_change(conversation) and viewer_may_change(other));
create policy unlinked on conversation_link for delete
    using (viewer_may_change(conversation) and viewer_may_change(other));

drop policy seen on conversation_event;

create policy seen on conversation_event for select
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
create policy happened on conversation_event for insert
    with check (viewer_may_change(conversation));

drop policy seen on merge_part;

create policy seen on merge_part for select
    using (exists (select from conversation c where c.id = conversation));
create policy changed on merge_part
    using (viewer_may_change(conversation));
