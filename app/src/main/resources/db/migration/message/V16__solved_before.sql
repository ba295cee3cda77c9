-- Solved conversations in which a customer's message shares words with another one, the likest first; of those alone that
-- the viewer may read. A word weighs the more the fewer messages hold it, and nothing when its language has it in every
-- other sentence or when it is common here. Likeness is the weight of what is shared, of that of all words that were given
-- and that anybody else wrote; a long message has to share more.
create function similar_conversations(own uuid, words text[], queries text[], most integer)
returns table (conversation uuid, message uuid, shared text[], likeness real)
language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
    most_of_a_word constant integer := 400;
    counted constant integer := 2000;
    fewest_shared constant integer := 2;
    usual_length constant real := 40;
    total real;
    common integer;
begin
    select greatest(max(s.reltuples), (select count(*) from (select from message_words limit counted) few))
      into total
      from pg_class s
     where s.oid = 'message_words'::regclass;
    common := least(most_of_a_word, greatest(12, total * 0.02));
    return query
    with hit as materialized (
             select w.word, h.message, h.conversation, h.length
               from unnest(words, queries) w (word, query)
              cross join lateral (select m.message, m.conversation, length(m.words) as length
                                    from message_words m
                                   where m.words @@ to_tsquery('simple', unaccent(w.query))
                                     and m.conversation <> own
                                   limit common + 1) h
              where not exists (select
                                  from unnest(array['english_stem', 'german_stem', 'french_stem', 'spanish_stem', 'dutch_stem',
                                                    'italian_stem', 'portuguese_stem']::regdictionary[]) d (dictionary)
                                 where ts_lexize(d.dictionary, w.word) = '{}')),
         rare as (
             select h.word, cast(ln(1 + total / count(*)) as real) as weight
               from hit h
              group by h.word
             having count(*) <= common),
         like_it as (
             select h.message, h.conversation,
                    array_agg(h.word order by r.weight desc, h.word) as shared,
                    sum(r.weight) * least(1, usual_length / max(h.length)) as weight
               from hit h
               join rare r on r.word = h.word
              group by h.message, h.conversation
             having count(*) >= fewest_shared),
         best as (
             select distinct on (c.id) c.id, c.resolved_at, l.message, l.shared, l.weight
               from like_it l
               join message m on m.id = l.message
               join conversation p on p.id = l.conversation
               join conversation c on c.id = coalesce(p.merged_into, p.id)
              where m.kind = 'inbound'
                and c.state = 'resolved'
                and c.outcome in ('solved', 'workaround')
                and c.id <> own
              order by c.id, l.weight desc)
    select b.id, b.message, b.shared, cast(b.weight / (select sum(r.weight) from rare r) as real)
      from best b
     order by b.weight desc, b.resolved_at desc
     limit most;
end $$;

comment on function similar_conversations is 'words: for telling what is shared; queries: the same, as full-text search looks for each.';

revoke all on function similar_conversations from public;
grant execute on function similar_conversations to ${desk};
