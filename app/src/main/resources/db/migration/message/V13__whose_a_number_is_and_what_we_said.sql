-- Whose conversations name a number or code, in the customer's own words; of those alone that the viewer may read.
create function customers_naming(codes text[])
returns table (code text, customer uuid)
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
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
$$;

revoke all on function customers_naming from public;
grant execute on function customers_naming to ${desk};

-- Replies of ours in open conversations that say something, the newest first; of those alone that the viewer may read.
create function replies_saying(wanted tsquery, wanted_team uuid, most integer)
returns table (message uuid, conversation uuid)
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
    select m.id, c.id
      from message_words w
      join message m on m.id = w.message
      join conversation c on c.id = m.conversation
     where w.words @@ wanted
       and m.kind = 'reply'
       and c.state = 'open'
       and (wanted_team is null or c.team = wanted_team)
     order by m.id desc
     limit most;
$$;

revoke all on function replies_saying from public;
grant execute on function replies_saying to ${desk};
