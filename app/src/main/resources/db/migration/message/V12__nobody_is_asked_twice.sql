-- As for conversations: a policy for every command is asked on reading, too.
drop policy changed on mail_thread;

create policy named on mail_thread for insert
    with check (viewer_may_change(conversation));
create policy changed on mail_thread for update
    using (viewer_may_change(conversation));
create policy forgotten on mail_thread for delete
    using (viewer_may_change(conversation));
