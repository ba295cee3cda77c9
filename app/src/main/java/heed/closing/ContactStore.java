package heed.closing;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.closing.ContactStory.Event;
import heed.closing.ContactStory.Reply;
import heed.closing.ContactStory.What;
import heed.conversation.ConversationId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what first contact is reckoned from, many conversations at a time. */
@Repository
class ContactStore {

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A conversation that a customer opened and somebody resolved. */
    record Ended(ConversationId id, long number, TeamId team, String subject, boolean sealed) {}

    /**
     * Another conversation of the same customer, opened after one was resolved.
     *
     * @param joined whether somebody merged or linked them
     */
    record Later(
            ConversationId of, ConversationId id, Instant at, String subject, boolean joined) {}

    /**
     * Those of a team of which something was resolved in that time, the latest first. What a
     * machine or we began, spam, and what became part of another counts for nothing.
     */
    List<Ended> ended(TeamId team, Instant from, Instant until, int limit) {
        return jdbc.sql(
                        """
                        select c.id, c.number, c.team, c.subject, c.sealed
                          from conversation c
                         where c.team = :team
                           and c.state in ('open', 'resolved')
                           and c.id in (select e.conversation
                                          from conversation_event e
                                         where e.kind = 'resolved'
                                           and e.at >= :from
                                           and e.at < :until)
                           and exists (select
                                         from (select m.kind, m.automatic
                                                 from message m
                                                where m.conversation = c.id
                                                  and m.kind in ('inbound', 'reply')
                                                order by m.at, m.id
                                                limit 1) f
                                        where f.kind = 'inbound'
                                          and not f.automatic)
                         order by c.number desc
                         limit :limit
                        """)
                .param("team", team.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("limit", limit)
                .query((row, number) ->
                        new Ended(
                                new ConversationId(row.getObject(1, UUID.class)),
                                row.getLong(2),
                                new TeamId(row.getObject(3, UUID.class)),
                                row.getString(4),
                                row.getBoolean(5)))
                .list();
    }

    /** By conversation, in their order. What never reached anybody was no reply. */
    Map<UUID, List<Reply>> replies(Collection<UUID> ids) {
        var found = new HashMap<UUID, List<Reply>>();
        jdbc.sql(
                        """
                        select coalesce(c.merged_into, c.id), m.at, m.person
                          from conversation c
                          join message m on m.conversation = c.id
                          left join delivery d on d.message = m.id
                         where (c.id = any (:ids) or c.merged_into = any (:ids))
                           and m.kind = 'reply'
                           and not m.automatic
                           and coalesce(d.state, 'sent') not in ('failed', 'bounced')
                         order by m.at, m.id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    var person = row.getObject(3, UUID.class);
                    found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(
                                    new Reply(
                                            row.getTimestamp(2).toInstant(),
                                            person == null ? null : new PersonId(person)));
                });
        return found;
    }

    /**
     * By conversation, in their order; what was resolved by itself before it was merged is not, and
     * a reply that was taken back opened nothing.
     */
    Map<UUID, List<Event>> events(Collection<UUID> ids) {
        var found = new HashMap<UUID, List<Event>>();
        jdbc.sql(
                        """
                        select coalesce(c.merged_into, c.id), e.at,
                               case when e.kind = 'resolved' then 'RESOLVED'
                                    when e.kind <> 'reopened' then 'HANDED'
                                    when e.data ->> 'by' = 'undo' then 'UNDONE'
                                    else 'REOPENED' end
                          from conversation c
                          join conversation_event e on e.conversation = c.id
                         where (c.id = any (:ids) or c.merged_into = any (:ids))
                           and e.kind in ('resolved', 'reopened', 'handed-over', 'handed-to-lead')
                           and (c.merged_into is null or e.kind not in ('resolved', 'reopened'))
                           and coalesce(e.data ->> 'by', '') <> 'check-in'
                           and (coalesce(e.data ->> 'by', '') <> 'reply'
                                or exists (select
                                             from message m
                                            where m.conversation = e.conversation
                                              and m.kind = 'reply'
                                              and m.at = e.at))
                         order by e.id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(
                                    new Event(
                                            row.getTimestamp(2).toInstant(),
                                            What.valueOf(row.getString(3))));
                });
        return found;
    }

    /**
     * What the customers of some conversations opened within a time after those were resolved, of
     * each the first ones.
     */
    List<Later> later(Map<UUID, Instant> resolved, int mostOfEach) {
        return jdbc.sql(
                        """
                        select o.id, d.id, d.created_at, d.subject,
                               coalesce(d.merged_into = o.id, false)
                               or exists (select
                                            from conversation_link l
                                           where (l.conversation, l.other) in ((o.id, d.id), (d.id, o.id)))
                          from unnest(cast(:ids as uuid[]), cast(:times as timestamptz[])) o (id, at)
                          join conversation c on c.id = o.id
                         cross join lateral (select e.id, e.created_at, e.subject, e.merged_into
                                               from conversation e
                                              where e.customer = any (array(select customer_group(c.customer)))
                                                and e.id <> o.id
                                                and e.state <> 'spam'
                                                and e.created_at > o.at
                                                and e.created_at <= o.at + interval '7 days'
                                              order by e.created_at, e.id
                                              limit :most) d
                         order by o.id, d.created_at, d.id
                        """)
                .param("ids", resolved.keySet().toArray(UUID[]::new))
                .param("most", mostOfEach)
                .param(
                        "times",
                        resolved.values().stream().map(Timestamp::from).toArray(Timestamp[]::new))
                .query((row, number) ->
                        new Later(
                                new ConversationId(row.getObject(1, UUID.class)),
                                new ConversationId(row.getObject(2, UUID.class)),
                                row.getTimestamp(3).toInstant(),
                                row.getString(4),
                                row.getBoolean(5)))
                .list();
    }
}
