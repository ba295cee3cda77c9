package heed.reply;

import heed.inbox.InboxId;
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

    /**
     * A delivery that this node alone attempts now.
     *
     * @param at since when
     * @param waitsSince since when it is on its way
     * @param mayHaveLeft whether an attempt before may have succeeded
     * @param probe whether its inbox is held, and this attempt tells whether it need be
     */
    record Claim(
            MessageId message,
            InboxId inbox,
            Instant at,
            int attempts,
            Instant waitsSince,
            boolean scheduled,
            boolean mayHaveLeft,
            boolean probe) {}

    /**
     * The delivery that waits longest of an inbox that is not held, by lot, so that none of them
     * waits for what another one has in store; before that one of an inbox whose hold has run out,
     * which is reserved for it. Looks into the index once for each inbox, and at nothing that is
     * held.
     */
    Optional<Claim> claim(Instant now, Duration lease) {
        return jdbc.sql(
                        """
                        with probed as (
                                 update outbox_hold
                                    set until = :leasedTill
                                  where inbox = (select h.inbox
                                                   from outbox_hold h
                                                  cross join lateral (select 1
                                                                        from delivery d
                                                                       where d.inbox = h.inbox
                                                                         and d.state in ('queued', 'sending')
                                                                         and d.due_at <= :now
                                                                         and (d.leased_till is null or d.leased_till < :now)
                                                                       limit 1) waiting
                                                  where h.until <= :now
                                                  order by h.until
                                                  limit 1
                                                    for update of h skip locked)
                                 returning inbox
                             )
                        update delivery
                           set state = 'sending', attempts = attempts + 1, leased_till = :leasedTill, may_have_left = true,
                               created_at = case attempts when 0 then greatest(created_at, due_at) else created_at end
                         where message = (select next.message
                                            from (select inbox
                                                    from (select inbox, 0 as turn
                                                            from probed
                                                           union all
                                                          select i.id, 1 + random()
                                                            from inbox_card i
                                                           where not exists (select
                                                                               from outbox_hold h
                                                                              where h.inbox = i.id
                                                                                and h.until is not null)) open
                                                   order by turn) ready
                                           cross join lateral (select d.message
                                                                 from delivery d
                                                                where d.inbox = ready.inbox
                                                                  and d.state in ('queued', 'sending')
                                                                  and d.due_at <= :now
                                                                  and (d.leased_till is null or d.leased_till < :now)
                                                                order by d.due_at
                                                                limit 1
                                                                  for update skip locked) next
                                           limit 1)
                        returning message, inbox, attempts, created_at, scheduled, old.may_have_left,
                                  inbox in (select inbox from probed) as probe
                        """)
                .param("now", Timestamp.from(now))
                .param("leasedTill", Timestamp.from(now.plus(lease)))
                .query((row, number) ->
                        new Claim(
                                new MessageId(row.getObject("message", UUID.class)),
                                new InboxId(row.getObject("inbox", UUID.class)),
                                now,
                                row.getInt("attempts"),
                                row.getTimestamp("created_at").toInstant(),
                                row.getBoolean("scheduled"),
                                row.getBoolean("may_have_left"),
                                row.getBoolean("probe")))
                .optional();
    }

    /** Nobody attempts it after all; it is as if it had never been claimed. */
    void unclaim(MessageId message, boolean mayHaveLeft) {
        jdbc.sql(
                        """
                        update delivery
                           set state = 'queued', attempts = attempts - 1, leased_till = null, may_have_left = :mayHaveLeft
                         where message = :message
                           and state = 'sending'
                        """)
                .param("mayHaveLeft", mayHaveLeft)
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
                                   and not may_have_left
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

    /** What is attempted just now is left out. */
    Optional<Instant> nextDue() {
        return jdbc.sql(
                        """
                        select min(greatest(first.due_at, h.until))
                          from inbox_card i
                         cross join lateral (select d.due_at
                                               from delivery d
                                              where d.inbox = i.id
                                                and d.state in ('queued', 'sending')
                                                and d.leased_till is null
                                              order by d.due_at
                                              limit 1) first
                          left join outbox_hold h on h.inbox = i.id
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
