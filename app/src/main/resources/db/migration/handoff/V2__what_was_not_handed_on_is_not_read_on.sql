-- Whoever was asked reads what they are told while they are asked, and of what they settled; not of what was taken back.
drop policy seen on hand_off;

create policy seen on hand_off for select
    using ((select viewer_is_system())
           or asked_by = (select viewer_person())
           or settled_by = (select viewer_person())
           or (state = 'asked'
               and (to_person = (select viewer_person())
                    or (to_person is null and to_team = any ((select viewer_teams())::uuid[]))))
           or exists (select from conversation c where c.id = conversation));
