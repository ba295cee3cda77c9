-- What was written lately waits in a list that every search reads from end to end: at most 256 kB of it instead of 4 MB.
alter index message_words_in set (gin_pending_list_limit = 256);

-- As before. In this language its plan is kept; in the other it was made anew for each reply.
create or replace function customers_naming(codes text[])
returns table (code text, customer uuid)
language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    select distinct k.code, coalesce(r.merged_into, r.id)
      from unnest(codes) k (code)
     cross join lateral (select w.message
                           from message_words w
                          where w.words @@ phraseto_tsquery('simple', unaccent(k.code))
                          limit 200) h
      join message m on m.id = h.message
      join conversation c on c.id = m.conversation
      join customer r on r.id = c.customer
     where m.kind = 'inbound'
       and not m.automatic;
end $$;
