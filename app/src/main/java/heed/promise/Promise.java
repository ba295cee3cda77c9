package heed.promise;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something that we told a customer we would do.
 *
 * @param message the reply that makes it; null when it was added by hand
 * @param text the words that make it
 * @param due null when no time was named
 * @param zone in which the time was meant
 * @param dueText the words that named the time
 * @param conditional whether the customer must act first
 * @param hedged whether its writer limited it: “I will try”
 * @param owner who keeps it; null when it is the team's
 */
public record Promise(
        PromiseId id,
        ConversationId conversation,
        @Nullable MessageId message,
        String text,
        @Nullable Instant due,
        ZoneId zone,
        @Nullable String dueText,
        boolean conditional,
        boolean hedged,
        boolean byHand,
        PromiseState state,
        @Nullable PersonId owner,
        @Nullable String ownerName,
        Instant madeAt) {}
