package heed.closing;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.conversation.Outcome;
import heed.message.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One end of a conversation, and what follows from it.
 *
 * @param outcome as whoever resolved it said; null when they did not
 * @param resolvedAt names the end: a conversation that was resolved at another time has another
 * @param reply the reply it was resolved with; null when with none
 * @param askAt when the customer is asked by a mail of its own; null when they are not, or were
 * @param askedAt when they were asked whether it is solved
 * @param answer what they said; null when nothing yet
 * @param checkInAt when somebody sees how they are getting on; null when nobody does, or did
 */
public record Closing(
        ClosingId id,
        ConversationId conversation,
        @Nullable Outcome outcome,
        @Nullable PersonId by,
        Instant resolvedAt,
        @Nullable MessageId reply,
        @Nullable Instant askAt,
        @Nullable Instant askedAt,
        @Nullable Boolean answer,
        @Nullable Instant answeredAt,
        @Nullable Instant checkInAt,
        @Nullable Instant checkedInAt) {}
