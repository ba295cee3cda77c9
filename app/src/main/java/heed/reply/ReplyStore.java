package heed.reply;

import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.NextStep;
import heed.message.MessageId;
import heed.web.Refusal;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on how conversations stood before a reply. */
@Repository
class ReplyStore {

    private final JdbcClient jdbc;

    ReplyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a conversation stood. */
    record Stood(
            @Nullable Instant waitingSince,
            @Nullable Instant replyDueAt,
            @Nullable NextStep nextStep,
            String excerpt,
            boolean byCustomer) {

        Conversation in(Conversation now) {
            return new Conversation(
                    now.id(),
                    now.number(),
                    now.subject(),
                    now.state(),
                    now.priority(),
                    now.tags(),
                    now.sealed(),
                    now.owner(),
                    now.ownerName(),
                    now.team(),
                    now.teamName(),
                    now.inbox(),
                    now.inboxName(),
                    now.customer(),
                    now.customerName(),
                    now.customerAddress(),
                    nextStep,
                    replyDueAt,
                    waitingSince,
                    now.snoozedUntil(),
                    now.needAt(),
                    excerpt,
                    byCustomer,
                    now.messages(),
                    now.mergedInto(),
                    now.createdAt(),
                    now.updatedAt(),
                    now.lastMessageAt(),
                    now.resolvedAt(),
                    now.version());
        }
    }

    /** The conversation, which nobody else answers until the end of the transaction. */
    Conversation lock(ConversationId id, Conversations conversations) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 11))")
                .param("id", id.toString())
                .query((row, number) -> true)
                .single();
        var conversation = conversations.find(id);
        if (conversation.mergedInto() != null) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "conversation-merged",
                    conversation.reference()
                            + " is part of another conversation now. Answer there.");
        }
        return conversation;
    }

    void remember(MessageId message, Conversation before) {
        var step = before.nextStep();
        jdbc.sql(
                        """
                        insert into stood_before
                               (message, waiting_since, reply_due_at, next_step, next_step_at, excerpt, by_customer)
                        values (:message, :waiting, :due, :step, :stepAt, :excerpt, :byCustomer)
                        """)
                .param("message", message.value())
                .param("waiting", timestamp(before.waitingSince()), Types.TIMESTAMP)
                .param("due", timestamp(before.replyDueAt()), Types.TIMESTAMP)
                .param("step", step == null ? null : step.text(), Types.VARCHAR)
                .param("stepAt", step == null ? null : timestamp(step.at()), Types.TIMESTAMP)
                .param("excerpt", before.excerpt())
                .param("byCustomer", before.excerptByCustomer())
                .update();
    }

    Optional<Stood> stoodBefore(MessageId message) {
        return jdbc.sql(
                        """
                        select waiting_since, reply_due_at, next_step, next_step_at, excerpt, by_customer
                          from stood_before
                         where message = :message
                        """)
                .param("message", message.value())
                .query((row, number) -> {
                    var step = row.getString(3);
                    return new Stood(
                            instant(row.getTimestamp(1)),
                            instant(row.getTimestamp(2)),
                            step == null
                                    ? null
                                    : new NextStep(step, row.getTimestamp(4).toInstant()),
                            row.getString(5),
                            row.getBoolean(6));
                })
                .optional();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
