-- The clocks of conversations that whoever changes the customer does not see are reckoned anew, too.
create or replace function mark_clocks_of_customer_stale() returns trigger
language plpgsql as $$
declare
    looks text := coalesce(current_setting('heed.viewer', true), '');
begin
    perform set_config('heed.viewer', 'system', true);
    insert into clock_stale (conversation, wholesale)
    select id, true from conversation where customer = new.id and state = 'open';
    perform set_config('heed.viewer', looks, true);
    return null;
end $$;
