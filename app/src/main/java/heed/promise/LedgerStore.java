package heed.promise;

import heed.access.TeamId;
import heed.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists promises over conversations, what is due first at the front. */
@Repository
class LedgerStore {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-01T00:00:00Z");
    private static final String LINES =
            """
            select p.id, p.conversation, p.message, p.text, p.due_at, p.due_zone, p.due_text, p.conditional, p.hedged,
                   p.by_hand, p.state, p.owner, o.name as owner_name, p.made_at, p.reason, p.settled_at, p.settled_by,
                   s.name as settled_name, p.settled_message, p.successor, p.broken_at, p.told_at, t.name as told_name,
                   p.told_message, p.version,
                   c.number, c.subject, c.customer_name, c.team, c.team_name, k.zone as customer_zone
              from promise p
              join conversation_line c on c.id = p.conversation
              join customer_card k on k.id = c.customer
              left join person_card o on o.id = p.owner
              left join person_card s on s.id = p.settled_by
              left join person_card t on t.id = p.told_by
            """;

    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more than {@code limit} when there are more. */
    List<LedgerLine> list(LedgerQuery query, @Nullable Cursor after, int limit) {
        var owner = query.owner();
        var team = query.team();
        return jdbc.sql(
                        LINES
                                + """
                                 where (cast(:owner as uuid) is null or p.owner = :owner)
                                   and (cast(:team as uuid) is null or c.team = :team)
                                   and (cast(:state as text) is null or p.state = :state)
                                   and (not :owed or p.state = 'open' or (p.state = 'broken' and p.told_at is null))
                                   and (cast(:from as timestamptz) is null or p.due_at >= :from)
                                   and (cast(:until as timestamptz) is null or p.due_at < :until)
                                   and (coalesce(p.due_at, :latest), p.id) > (:at, :id)
                                 order by coalesce(p.due_at, :latest), p.id
                                 limit :limit
                                """)
                .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                .param("team", team == null ? null : team.value(), Types.OTHER)
                .param("state", query.state() == null ? null : query.state().word(), Types.VARCHAR)
                .param("owed", query.owed())
                .param("from", PromiseStore.timestamp(query.from()), Types.TIMESTAMP)
                .param("until", PromiseStore.timestamp(query.until()), Types.TIMESTAMP)
                .param("latest", Timestamp.from(LATEST))
                .param("at", Timestamp.from(after == null ? EARLIEST : after.at()))
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("limit", limit + 1)
                .query(LedgerStore::line)
                .list();
    }

    /** A promise, what it took the place of, and what took its place: the chain, first to last. */
    List<LedgerLine> chain(PromiseId id) {
        return jdbc.sql(
                        """
                        with recursive before as (
                             select p.id, p.successor, 0 as depth from promise p where p.id = :id
                             union all
                             select p.id, p.successor, b.depth - 1
                               from promise p
                               join before b on p.successor = b.id
                              where b.depth > -50),
                             behind as (
                             select p.id, p.successor, 0 as depth from promise p where p.id = :id
                             union all
                             select p.id, p.successor, b.depth + 1
                               from promise p
                               join behind b on p.id = b.successor
                              where b.depth < 50),
                             link as (
                             select id, depth from before
                              union
                             select id, depth from behind)
                        """
                                + LINES
                                + """
                                  join link l on l.id = p.id
                                 order by l.depth, p.made_at, p.id
                                """)
                .param("id", id.value())
                .query(LedgerStore::line)
                .list();
    }

    static Cursor cursor(LedgerLine last) {
        var due = last.promise().due();
        return new Cursor(due == null ? LATEST : due, last.promise().id().value());
    }

    private static LedgerLine line(ResultSet row, int number) throws SQLException {
        var zone = row.getString("customer_zone");
        return new LedgerLine(
                PromiseRow.of(row, number),
                row.getLong("number"),
                row.getString("subject"),
                row.getString("customer_name"),
                new TeamId(row.getObject("team", UUID.class)),
                row.getString("team_name"),
                zone == null ? null : ZoneId.of(zone));
    }
}
