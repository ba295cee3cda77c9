package heed.conversation;

import heed.access.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody resolved a conversation. Told within the transaction that does.
 *
 * @param outcome how it ended; null when nobody said
 * @param by who resolved it
 */
public record ConversationResolved(
        ConversationId id, @Nullable Outcome outcome, PersonId by, Instant at) {}
