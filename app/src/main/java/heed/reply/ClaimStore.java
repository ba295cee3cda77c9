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

/** Lets one node at a time attempt a delivery, and finds what is due next. */
@Repository
class ClaimStore {

    private final JdbcClient jdbc;

    ClaimStore(JdbcClient jdbc) {
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
}
