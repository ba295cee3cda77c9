-- Full-text operators are not leakproof, so under a policy no index would serve them. The words live in a table that only
-- this function reads; what it found is joined with conversation, whose policy applies here as everywhere.
create function search_conversations(wanted tsquery, most integer)
returns table (conversation uuid, message uuid, rank real)
language sql stable security definer set search_path = public
as $$
    with hit as materialized (
        select w.conversation, w.message, ts_rank(w.words, wanted) as rank
          from message_words w
         where w.words @@ wanted
         order by w.message desc
         limit 5000
    ),
    best as (
        select distinct on (h.conversation) h.conversation, h.message, h.rank
          from hit h
         order by h.conversation, h.rank desc, h.message desc
    )
    select c.id, b.message, b.rank
      from best b
      join conversation c on c.id = b.conversation
     order by c.updated_at desc, c.id desc
     limit most;
$$;

revoke all on function search_conversations from public;
grant execute on function search_conversations to ${desk};
