package heed.reply;

import heed.message.MessageId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the outbox: who takes what to send, and what became of it. */
@Repository
class OutboxStore {

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A delivery that this node alone attempts now. */
    record Claim(MessageId message, int attempts, Instant createdAt, boolean scheduled) {}

    Optional<Claim> claim(Instant now, Duration lease) {
        return jdbc.sql(
                        """
                        update delivery
                           set state = 'sending', attempts = attempts + 1, leased_till = :leasedTill
                         where message = (select message
                                            from delivery
                                           where state in ('queued', 'sending')
                                             and due_at <= :now
                                             and (leased_till is null or leased_till < :now)
                                           order by due_at
                                           limit 1
                                             for update skip locked)
                        returning message, attempts, created_at, scheduled
                        """)
                .param("now", Timestamp.from(now))
                .param("leasedTill", Timestamp.from(now.plus(lease)))
                .query((row, number) ->
                        new Claim(
                                new MessageId(row.getObject(1, UUID.class)),
                                row.getInt(2),
                                row.getTimestamp(3).toInstant(),
                                row.getBoolean(4)))
                .optional();
    }

    /** Nobody attempts it after all; it is as if it had never been claimed. */
    void unclaim(MessageId message) {
        jdbc.sql(
                        """
                        update delivery
                           set state = 'queued', attempts = 0, leased_till = null
                         where message = :message
                           and attempts = 1
                        """)
                .param("message", message.value())
                .update();
    }

    /** False when somebody attempts it already. */
    boolean hurry(MessageId message, Instant now) {
        return jdbc.sql(
                                """
                                update delivery
                                   set due_at = :now, undo_until = null, scheduled = false
                                 where message = :message
                                   and state = 'queued'
                                   and attempts = 0
                                """)
                        .param("message", message.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whoever held a lease is gone: what they attempted may be attempted again. */
    int release() {
        return jdbc.sql(
                        """
                        update delivery
                           set leased_till = null
                         where state = 'sending'
                        """)
                .update();
    }

    Optional<Instant> nextDue() {
        return jdbc.sql(
                        """
                        select min(greatest(due_at, coalesce(leased_till, due_at)))
                          from delivery
                         where state in ('queued', 'sending')
                        """)
                .query((row, number) ->
                        Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** How many wait, how many of them for too long, and how many were given up. */
    record Counts(long waiting, long late, long failed) {}

    Counts counts(Instant now) {
        return jdbc.sql(
                        """
                        select count(*) filter (where state in ('queued', 'sending')),
                               count(*) filter (where state in ('queued', 'sending') and due_at < :late),
                               count(*) filter (where state = 'failed')
                          from delivery
                         where state in ('queued', 'sending', 'failed')
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

    void later(MessageId message, String why, Instant dueAt) {
        jdbc.sql(
                        """
                        update delivery
                           set state = 'queued', due_at = :dueAt, leased_till = null, last_error = :why
                         where message = :message
                        """)
                .param("dueAt", Timestamp.from(dueAt))
                .param("why", why)
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
