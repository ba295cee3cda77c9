-- A policy for every command is asked on reading, too, beside the one for reading. Changing alone is its matter.
drop policy changed on merge_part;

create policy parted on merge_part for insert
    with check (viewer_may_change(conversation));
create policy changed on merge_part for update
    using (viewer_may_change(conversation));
create policy rejoined on merge_part for delete
    using (viewer_may_change(conversation));
