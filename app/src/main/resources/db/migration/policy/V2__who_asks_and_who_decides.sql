-- Everybody asks in their own name; what was asked is settled by its asker or by whoever leads, and what was granted
-- only by somebody else: taking it back makes room for the next.
drop policy asked on policy_exception;
drop policy decided on policy_exception;

create policy asked on policy_exception for insert
    with check (viewer_may_change(conversation)
                and ((select viewer_is_system()) or asked_by = (select viewer_person())));
create policy decided on policy_exception for update
    using (viewer_may_change(conversation)
           and ((state = 'asked' and asked_by = (select viewer_person()))
                or (asked_by is distinct from (select viewer_person()) and viewer_leads(null))))
    with check (viewer_may_change(conversation));
