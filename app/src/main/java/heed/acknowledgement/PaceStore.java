package heed.acknowledgement;

import heed.access.TeamId;
import heed.inbox.InboxId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on how long customers wait for a first reply, and on what was measured from that. */
@Repository
class PaceStore {

    private static final int MOST = 20_000;

    private final JdbcClient jdbc;

    PaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A conversation that a customer began, and when a person first replied; null: nobody has. */
    record First(InboxId inbox, TeamId team, Instant asked, @Nullable Instant replied) {}

    /**
     * The latest of those that began since. What was resolved without a reply, spam, and what we
     * began, tells nothing.
     */
    List<First> since(Instant since, Instant now) {
        return jdbc.sql(
                        """
                        select c.inbox, c.team, h.at as asked, r.at as replied
                          from conversation c
                          join lateral (select min(m.at) as at
                                          from message m
                                         where m.conversation = c.id
                                           and m.kind = 'inbound'
                                           and not m.automatic) h on h.at is not null
                          left join lateral (select min(m.at) as at
                                               from message m
                                              where m.conversation = c.id
                                                and m.kind = 'reply'
                                                and not m.automatic
                                                and m.at <= :now) r on true
                         where c.created_at >= :since
                           and c.created_at <= :now
                           and c.merged_into is null
                           and c.state <> 'spam'
                           and (r.at > h.at or r.at is null and c.state = 'open')
                         order by c.created_at desc, c.id
                         limit :most
                        """)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .param("most", MOST)
                .query((row, number) ->
                        new First(
                                new InboxId(row.getObject("inbox", UUID.class)),
                                new TeamId(row.getObject("team", UUID.class)),
                                row.getTimestamp("asked").toInstant(),
                                instant(row, "replied")))
                .list();
    }

    /** A time that was told, and when a person replied. */
    record Told(
            InboxId inbox,
            TeamId team,
            Instant asked,
            Instant by,
            long measured,
            @Nullable Instant replied,
            boolean open) {

        /** Null while it is open, or when it was resolved in time without a reply. */
        @Nullable Boolean held(Instant now) {
            if (replied != null) {
                return !replied.isAfter(by);
            }
            return open && by.isBefore(now) ? Boolean.FALSE : null;
        }
    }

    /** Those of conversations that the viewer may see. */
    List<Told> told(Instant since) {
        return jdbc.sql(
                        """
                        select a.inbox, c.team, a.asked_at, a.by_at, a.measured, r.at as replied, c.state = 'open' as open
                          from acknowledgement a
                          join conversation c on c.id = a.conversation
                          left join lateral (select min(m.at) as at
                                               from message m
                                              where m.conversation = a.conversation
                                                and m.kind = 'reply'
                                                and not m.automatic) r on true
                         where a.state = 'said'
                           and a.by_at is not null
                           and a.said_at >= :since
                         order by a.said_at desc, a.conversation
                         limit :most
                        """)
                .param("since", Timestamp.from(since))
                .param("most", MOST)
                .query((row, number) ->
                        new Told(
                                new InboxId(row.getObject("inbox", UUID.class)),
                                new TeamId(row.getObject("team", UUID.class)),
                                row.getTimestamp("asked_at").toInstant(),
                                row.getTimestamp("by_at").toInstant(),
                                row.getLong("measured"),
                                instant(row, "replied"),
                                row.getBoolean("open")))
                .list();
    }

    void keep(Pace pace) {
        jdbc.sql(
                        """
                        insert into acknowledgement_pace (inbox, minutes, basis, waits, margin, measured_at)
                        values (:inbox, :minutes, :basis, :waits, :margin, :at)
                            on conflict (inbox) do update
                           set minutes = excluded.minutes, basis = excluded.basis, waits = excluded.waits,
                               margin = excluded.margin, measured_at = excluded.measured_at
                        """)
                .param("inbox", pace.inbox().value())
                .param("minutes", pace.minutes(), Types.INTEGER)
                .param("basis", pace.basis())
                .param("waits", pace.waits())
                .param("margin", pace.margin())
                .param("at", Timestamp.from(pace.measuredAt()))
                .update();
    }

    Optional<Pace> find(InboxId inbox) {
        return all().stream().filter(one -> one.inbox().equals(inbox)).findFirst();
    }

    List<Pace> all() {
        return jdbc.sql(
                        """
                        select inbox, minutes, basis, waits, margin, measured_at
                          from acknowledgement_pace
                         order by inbox
                        """)
                .query(PaceStore::pace)
                .list();
    }

    private static Pace pace(ResultSet row, int number) throws SQLException {
        var minutes = row.getObject("minutes", Integer.class);
        return new Pace(
                new InboxId(row.getObject("inbox", UUID.class)),
                minutes == null ? null : minutes.longValue(),
                row.getString("basis"),
                row.getLong("waits"),
                row.getLong("margin"),
                row.getTimestamp("measured_at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
