package heed.servicelevel;

import heed.access.PersonId;
import heed.access.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on whom to warn, and who was. */
@Repository
class WarningStore {

    private final JdbcClient jdbc;

    WarningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A turn of which somebody is to be warned now. */
    record Warning(
            UUID conversation,
            long number,
            TeamId team,
            @Nullable PersonId owner,
            ClockKind clock,
            Instant startedAt,
            Instant dueAt,
            String whom) {}

    List<Warning> due(Instant now, int most) {
        return jdbc.sql(
                        """
                        select t.conversation, c.number, c.team, c.owner, t.clock, t.started_at, t.due_at, t.next_warning
                          from clock_turn t
                          join conversation c on c.id = t.conversation
                         where t.next_warning_at <= :now
                         order by t.next_warning_at, t.conversation
                         limit :most
                        """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(WarningStore::warning)
                .list();
    }

    /** Whether it is due still, and this node's until the end of the transaction. */
    boolean hold(Warning one) {
        return jdbc.sql(
                        """
                        select exists (select
                                         from clock_turn
                                        where conversation = :conversation
                                          and clock = :clock
                                          and started_at = :started
                                          and next_warning = :whom
                                          for update skip locked)
                        """)
                .param("conversation", one.conversation())
                .param("clock", one.clock().word())
                .param("started", Timestamp.from(one.startedAt()))
                .param("whom", one.whom())
                .query(Boolean.class)
                .single();
    }

    /** Nobody is warned of it again as {@code whom} was; it is reckoned who is next. */
    void warned(Warning one, Instant now) {
        jdbc.sql(
                        """
                        with warned as (
                                 insert into clock_warning (conversation, clock, started_at, told, at)
                                 values (:conversation, :clock, :started, :told, :now)
                                     on conflict do nothing),
                             marked as (
                                 insert into clock_stale (conversation) values (:conversation))
                        update clock_turn
                           set next_warning = null, next_warning_at = null
                         where conversation = :conversation
                           and clock = :clock
                           and started_at = :started
                        """)
                .param("conversation", one.conversation())
                .param("clock", one.clock().word())
                .param("started", Timestamp.from(one.startedAt()))
                .param("told", one.whom())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Warning warning(ResultSet row, int number) throws SQLException {
        var owner = row.getObject("owner", UUID.class);
        return new Warning(
                row.getObject("conversation", UUID.class),
                row.getLong("number"),
                new TeamId(row.getObject("team", UUID.class)),
                owner == null ? null : new PersonId(owner),
                ClockKind.of(row.getString("clock")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getString("next_warning"));
    }
}
