package heed.desk;

import heed.conversation.Conversation;
import heed.conversation.NextStep;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation as programs see it. */
@Schema(name = "Conversation")
record ConversationAnswer(
        UUID id,
        long number,
        String subject,
        String state,
        @Nullable UUID owner,
        @Nullable String ownerName,
        UUID team,
        String teamName,
        UUID inbox,
        String inboxName,
        Writer customer,
        @Nullable Step nextStep,
        String priority,
        List<String> tags,
        @Nullable Instant snoozedUntil,
        @Nullable Instant waitingSince,
        @Nullable Instant replyDueAt,
        String excerpt,
        int messages,
        int openAsks,
        @Nullable UUID mergedInto,
        Instant createdAt,
        Instant updatedAt,
        Instant lastMessageAt,
        @Nullable Instant resolvedAt,
        @Nullable String outcome,
        long version) {

    @Schema(name = "ConversationCustomer")
    record Writer(UUID id, String name, String email) {}

    @Schema(name = "NextStep")
    record Step(String text, Instant at) {

        static @Nullable Step of(@Nullable NextStep step) {
            return step == null ? null : new Step(step.text(), step.at());
        }
    }

    static ConversationAnswer of(Conversation one) {
        return new ConversationAnswer(
                one.id().value(),
                one.number(),
                one.subject(),
                one.state().word(),
                one.owner() == null ? null : one.owner().value(),
                one.ownerName(),
                one.team().value(),
                one.teamName(),
                one.inbox().value(),
                one.inboxName(),
                new Writer(one.customer().value(), one.customerName(), one.customerAddress()),
                Step.of(one.nextStep()),
                one.priority().word(),
                one.tags(),
                one.snoozedUntil(),
                one.waitingSince(),
                one.replyDueAt(),
                one.excerpt(),
                one.messages(),
                one.openAsks(),
                one.mergedInto() == null ? null : one.mergedInto().value(),
                one.createdAt(),
                one.updatedAt(),
                one.lastMessageAt(),
                one.resolvedAt(),
                one.outcome() == null ? null : one.outcome().word(),
                one.version());
    }
}
