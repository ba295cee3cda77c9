package heed.closing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on which ends something is due of, and how often that was tried in vain. */
@Repository
class FollowUpStore {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    FollowUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClosingId> toAsk(Instant now) {
        return ids(
                """
                select id
                  from closing
                 where ask_at <= :now
                   and (retry_at is null or retry_at <= :now)
                 order by ask_at, id
                 limit :most
                """,
                now);
    }

    List<ClosingId> toCheck(Instant now) {
        return ids(
                """
                select id
                  from closing
                 where check_in_at <= :now
                   and (retry_at is null or retry_at <= :now)
                 order by check_in_at, id
                 limit :most
                """,
                now);
    }

    private List<ClosingId> ids(String sql, Instant now) {
        return jdbc.sql(sql)
                .param("now", Timestamp.from(now))
                .param("most", MOST)
                .query((row, number) -> new ClosingId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Puts the next attempt off, each time for twice as long. Returns the number of this one; empty
     * when somebody else is at it.
     */
    Optional<Integer> begin(ClosingId id, Instant now) {
        return jdbc.sql(
                        """
                        update closing
                           set attempts = attempts + 1,
                               retry_at = cast(:now as timestamptz) + interval '1 minute' * power(2, attempts)
                         where id = :id
                           and (retry_at is null or retry_at <= :now)
                        returning attempts
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .optional();
    }

    /** What is due of it is due no more. */
    void giveUp(ClosingId id, Instant now) {
        jdbc.sql(
                        """
                        update closing
                           set ask_at = case when ask_at > :now then ask_at end,
                               check_in_at = case when check_in_at > :now then check_in_at end,
                               attempts = 0, retry_at = null
                         where id = :id
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
