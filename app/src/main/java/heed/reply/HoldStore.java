package heed.reply;

import heed.inbox.InboxId;
import heed.message.MessageId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on inboxes whose replies are held back because their way out does not work. */
@Repository
class HoldStore {

    private final JdbcClient jdbc;

    HoldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds an inbox, or goes on to.
     *
     * @param begun when the attempt began that failed
     * @return how often in a row it failed; empty when others know better since then
     */
    Optional<Integer> hold(InboxId inbox, String why, Instant begun, Instant now) {
        return jdbc.sql(
                        """
                        insert into outbox_hold as h (inbox, why, since, attempts, until, changed_at)
                        values (:inbox, :why, :now, 1, :now, :now)
                            on conflict (inbox) do update
                           set why = :why,
                               since = case when h.until is null then :now else h.since end,
                               attempts = case when h.until is null then 1 else h.attempts + 1 end,
                               until = :now, changed_at = :now
                         where h.changed_at <= :begun
                        returning attempts
                        """)
                .param("inbox", inbox.value())
                .param("why", why)
                .param("begun", Timestamp.from(begun))
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getInt(1))
                .optional();
    }

    /** When one of its replies is tried next; nothing when it is not held. */
    void tryAt(InboxId inbox, Instant until) {
        jdbc.sql(
                        """
                        update outbox_hold
                           set until = :until
                         where inbox = :inbox
                           and until is not null
                        """)
                .param("inbox", inbox.value())
                .param("until", Timestamp.from(until))
                .update();
    }

    /** Whether a reply that the viewer may see waits in an inbox. */
    boolean anyWaits(InboxId inbox) {
        return jdbc.sql(
                        """
                        select exists (select
                                         from delivery
                                        where inbox = :inbox
                                          and state in ('queued', 'sending'))
                        """)
                .param("inbox", inbox.value())
                .query(Boolean.class)
                .single();
    }

    /** Tries one of each that is held. */
    void tryAll(Instant now) {
        jdbc.sql(
                        """
                        update outbox_hold
                           set until = :now
                         where until > :now
                        """)
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Ends the hold of an inbox. What was attempted until now tells nothing about what comes, so
     * that is written down for one that is not held, too.
     */
    void end(InboxId inbox, Instant now) {
        jdbc.sql(
                        """
                        update outbox_hold
                           set until = null, changed_at = :now
                         where inbox = :inbox
                        """)
                .param("inbox", inbox.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Replies of an inbox that have been on their way since before {@code since}, some of them. */
    List<MessageId> waitingSince(InboxId inbox, Instant since) {
        return jdbc.sql(
                        """
                        select message
                          from delivery
                         where inbox = :inbox
                           and state in ('queued', 'sending')
                           and leased_till is null
                           and created_at < :since
                           and due_at < :since
                         order by due_at
                         limit 100
                           for update skip locked
                        """)
                .param("inbox", inbox.value())
                .param("since", Timestamp.from(since))
                .query((row, number) -> new MessageId(row.getObject(1, UUID.class)))
                .list();
    }
}
