-- The rule comes before the bound: a common word finds what its viewer may see, however much of it others have. From a
-- rare word it is not far to its conversations; for a common one the planner chooses between that way and the one along
-- the viewer's latest conversations, with a plan for each word. Temporary tables come last of all, lest one pass for ours.
create or replace function search_conversations(wanted tsquery, most integer)
returns table (conversation uuid, message uuid, rank real)
language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan
as $$
declare
    few constant integer := 2000;
    spoken uuid[];
    found uuid[];
begin
    select array_agg(h.conversation) into spoken
      from (select w.conversation from message_words w where w.words @@ wanted limit few + 1) h;
    if cardinality(spoken) <= few then
        found := array(select c.id
                         from conversation c
                        where c.id = any (spoken)
                        order by c.updated_at desc, c.id desc
                        limit most);
    elsif spoken is not null then
        found := array(select c.id
                         from conversation c
                        where exists (select from message_words w where w.conversation = c.id and w.words @@ wanted)
                        order by c.updated_at desc, c.id desc
                        limit most);
    end if;
    return query
    select f.id, best.message, best.rank
      from unnest(found) with ordinality f (id, place)
     cross join lateral (
               select w.message, ts_rank(w.words, wanted) as rank
                 from message_words w
                where w.conversation = f.id
                  and w.words @@ wanted
                order by 2 desc, w.message desc
                limit 1) best
     order by f.place;
end $$;
