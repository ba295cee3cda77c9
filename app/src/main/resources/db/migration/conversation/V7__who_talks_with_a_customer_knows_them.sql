-- Who sees a conversation with a customer, or with one that they were merged with, sees what is kept about them.
create or replace function viewer_knows_customer(wanted uuid) returns boolean
language sql stable
return (select viewer_is_system())
       or wanted in (select customer_group(viewer_customer()))
       or exists (select from customer k where k.id in (select customer_group(wanted)) and k.added_by = viewer_person())
       or exists (select from conversation c where c.customer in (select customer_group(wanted)));
