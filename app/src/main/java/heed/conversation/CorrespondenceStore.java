package heed.conversation;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.customer.CustomerId;
import heed.inbox.InboxId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what messages make of conversations. */
@Repository
class CorrespondenceStore {

    private final JdbcClient jdbc;

    CorrespondenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ConversationId open(
            InboxId inbox,
            TeamId team,
            CustomerId customer,
            String subject,
            NextStep nextStep,
            Instant replyDue,
            Instant at) {
        return jdbc.sql(
                        """
                        insert into conversation
                               (inbox, team, customer, subject, state, next_step, next_step_at, reply_due_at,
                                created_at, updated_at, last_message_at)
                        values (:inbox, :team, :customer, :subject, 'open', :step, :stepAt, :replyDue, :at, :at, :at)
                        returning id
                        """)
                .param("inbox", inbox.value())
                .param("team", team.value())
                .param("customer", customer.value())
                .param("subject", subject)
                .param("step", nextStep.text())
                .param("stepAt", Timestamp.from(nextStep.at()))
                .param("replyDue", Timestamp.from(replyDue))
                .param("at", Timestamp.from(at))
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .single();
    }

    /**
     * The customer said something and now waits, since {@code at} unless they waited already. What
     * they said later stays what is seen of it.
     */
    void heard(ConversationId id, String excerpt, Instant at, Instant replyDue, NextStep nextStep) {
        jdbc.sql(
                        """
                        update conversation
                           set state = 'open', snoozed_until = null, resolved_at = null, alarm = null,
                               waiting_since = least(waiting_since, :at),
                               reply_due_at = coalesce(reply_due_at, :replyDue),
                               next_step = :step, next_step_at = :stepAt,
                               excerpt = case when :at >= last_message_at or excerpt_by = 'us' or messages = 0
                                              then :excerpt else excerpt end,
                               excerpt_by = 'customer',
                               messages = messages + 1, last_message_at = greatest(last_message_at, :at),
                               updated_at = greatest(updated_at, :at), version = version + 1
                         where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("replyDue", Timestamp.from(replyDue))
                .param("step", nextStep.text())
                .param("stepAt", Timestamp.from(nextStep.at()))
                .param("excerpt", excerpt)
                .param("id", id.value())
                .update();
    }

    /**
     * Something was added that changes nothing about who waits: a note, an automatic answer, a late
     * parent.
     */
    void grew(ConversationId id, Instant at) {
        jdbc.sql(
                        """
                        update conversation
                           set messages = messages + 1, last_message_at = greatest(last_message_at, :at),
                               updated_at = greatest(updated_at, :at), version = version + 1
                         where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    /** Where nothing was said yet, this is what is seen of a conversation. */
    void begun(ConversationId id, String excerpt) {
        jdbc.sql(
                        """
                        update conversation
                           set excerpt = :excerpt, excerpt_by = 'customer'
                         where id = :id
                           and messages = 0
                        """)
                .param("excerpt", excerpt)
                .param("id", id.value())
                .update();
    }

    /** We answered: nobody waits, and what comes next is {@code nextStep}. */
    long answered(
            ConversationId id,
            @Nullable PersonId owner,
            String excerpt,
            Instant at,
            NextStep nextStep) {
        return jdbc.sql(
                        """
                        update conversation
                           set state = 'open', snoozed_until = null, resolved_at = null, alarm = null,
                               waiting_since = null, reply_due_at = null,
                               owner = coalesce(owner, :owner),
                               next_step = :step, next_step_at = :stepAt,
                               excerpt = :excerpt, excerpt_by = 'us',
                               messages = messages + 1, last_message_at = greatest(last_message_at, :at),
                               updated_at = greatest(updated_at, :at), version = version + 1
                         where id = :id
                        returning version
                        """)
                .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                .param("step", nextStep.text())
                .param("stepAt", Timestamp.from(nextStep.at()))
                .param("excerpt", excerpt)
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    /** Lets a conversation stand as it stood at some other time. */
    void stand(ConversationId id, Stood stood, @Nullable ConversationId mergedInto, Instant now) {
        var step = stood.nextStep();
        jdbc.sql(
                        """
                        update conversation
                           set state = :state, team = :team, owner = :owner, next_step = :step, next_step_at = :stepAt,
                               reply_due_at = :replyDue, waiting_since = :waiting, snoozed_until = :snoozed,
                               resolved_at = :resolved, excerpt = :excerpt, excerpt_by = :by,
                               last_message_at = :last, messages = :messages, merged_into = :merged,
                               updated_at = :now, version = version + 1
                         where id = :id
                        """)
                .param("state", stood.state().word())
                .param("team", stood.team().value())
                .param("owner", stood.owner() == null ? null : stood.owner().value(), Types.OTHER)
                .param("step", step == null ? null : step.text(), Types.VARCHAR)
                .param(
                        "stepAt",
                        step == null ? null : ConversationStore.timestamp(step.at()),
                        Types.TIMESTAMP)
                .param("replyDue", ConversationStore.timestamp(stood.replyDueAt()), Types.TIMESTAMP)
                .param(
                        "waiting",
                        ConversationStore.timestamp(stood.waitingSince()),
                        Types.TIMESTAMP)
                .param(
                        "snoozed",
                        ConversationStore.timestamp(stood.snoozedUntil()),
                        Types.TIMESTAMP)
                .param("resolved", ConversationStore.timestamp(stood.resolvedAt()), Types.TIMESTAMP)
                .param("excerpt", stood.excerpt())
                .param("by", stood.excerptByCustomer() ? "customer" : "us")
                .param("last", Timestamp.from(stood.lastMessageAt()))
                .param("messages", stood.messages())
                .param("merged", mergedInto == null ? null : mergedInto.value(), Types.OTHER)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /** Something that was added is gone again, without any trace but this. */
    void shrank(ConversationId id, Instant now) {
        jdbc.sql(
                        """
                        update conversation
                           set messages = messages - 1, updated_at = :now, version = version + 1
                         where id = :id
                        """)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /** The same of how it stood by itself before it became part of another. */
    void shrankApart(ConversationId id) {
        jdbc.sql(
                        """
                        update merge_part
                           set stood = jsonb_set(stood, '{messages}', to_jsonb((stood ->> 'messages')::integer - 1))
                         where conversation = :id
                           and parent is not null
                        """)
                .param("id", id.value())
                .update();
    }
}
