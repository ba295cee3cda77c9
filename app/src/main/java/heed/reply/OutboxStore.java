package heed.reply;

import heed.message.MessageId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the outbox: who takes what to send, and what became of it. */
@Repository
class OutboxStore {

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when somebody attempts it already. */
    boolean hurry(MessageId message, Instant now) {
        return jdbc.sql(
                                """
                                update delivery
                                   set due_at = :now, undo_until = null, scheduled = false
                                 where message = :message
                                   and state = 'queued'
                                   and not may_have_left
                                """)
                        .param("message", message.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** How many wait, how many of them for too long, and how many were given up. */
    record Counts(long waiting, long late, long failed) {}

    Counts counts(Instant now) {
        return jdbc.sql(
                        """
                        select count(*),
                               count(*) filter (where due_at < :late),
                               (select count(*) from delivery where state = 'failed')
                          from delivery
                         where state in ('queued', 'sending')
                        """)
                .param("late", Timestamp.from(now.minus(Duration.ofMinutes(5))))
                .query((row, number) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    void sent(MessageId message, Instant now) {
        jdbc.sql(
                        """
                        update delivery
                           set state = 'sent', sent_at = :now, leased_till = null, last_error = null
                         where message = :message
                           and state = 'sending' -- its bounce may have been quicker
                        """)
                .param("now", Timestamp.from(now))
                .param("message", message.value())
                .update();
    }

    void later(MessageId message, String why, boolean mayHaveLeft, Instant dueAt) {
        jdbc.sql(
                        """
                        update delivery
                           set state = 'queued', due_at = :dueAt, leased_till = null, last_error = :why,
                               may_have_left = :mayHaveLeft
                         where message = :message
                        """)
                .param("dueAt", Timestamp.from(dueAt))
                .param("why", why)
                .param("mayHaveLeft", mayHaveLeft)
                .param("message", message.value())
                .update();
    }

    /** Those that the viewer may see, of the last two weeks; a hundred at most are counted. */
    long troubled(Instant since) {
        return jdbc.sql(
                        """
                        select count(*)
                          from (select 1
                                  from delivery d
                                 where d.state = 'failed'
                                   and d.created_at > :since
                                 order by d.created_at desc
                                 limit 100) t
                        """)
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    void failed(MessageId message, String why) {
        jdbc.sql(
                        """
                        update delivery
                           set state = 'failed', leased_till = null, last_error = :why
                         where message = :message
                        """)
                .param("why", why)
                .param("message", message.value())
                .update();
    }

    void bounced(MessageId message, String why, Instant now) {
        jdbc.sql(
                        """
                        update delivery
                           set state = 'bounced', leased_till = null, last_error = :why, bounced_at = :now
                         where message = :message
                        """)
                .param("why", why)
                .param("now", Timestamp.from(now))
                .param("message", message.value())
                .update();
    }

    void retry(MessageId message, Instant now) {
        jdbc.sql(
                        """
                        update delivery
                           set state = 'queued', due_at = :now, leased_till = null, created_at = :now
                         where message = :message
                           and state in ('failed', 'queued')
                        """)
                .param("now", Timestamp.from(now))
                .param("message", message.value())
                .update();
    }
}
