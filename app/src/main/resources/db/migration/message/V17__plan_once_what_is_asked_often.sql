-- Planning these took longer than doing it: the rules of who may read what make their plans large. What follows has one plan
-- for all words and codes; only for a common word is it worth to plan anew.
alter function customers_naming(text[]) set plan_cache_mode = force_generic_plan;

-- The latest conversations of the viewer's that say a common word.
create function search_common(wanted tsquery, most integer)
returns uuid[]
language plpgsql stable
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan
as $$
begin
    return array(select c.id
                   from conversation c
                  where exists (select from message_words w where w.conversation = c.id and w.words @@ wanted)
                  order by c.updated_at desc, c.id desc
                  limit most);
end $$;

revoke all on function search_common from public;

-- As before.
create or replace function search_conversations(wanted tsquery, most integer)
returns table (conversation uuid, message uuid, rank real)
language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_generic_plan
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
        found := search_common(wanted, most);
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
