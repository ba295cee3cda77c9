package heed.conversation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a conversation. Kept for ever, in order.
 *
 * @param kind stable, such as {@code given}, {@code resolved}; see {@code docs/glossary.md}
 * @param person who did it; null when Heed did, or the customer
 */
public record ConversationEvent(
        long id, Instant at, String kind, @Nullable String person, Map<String, String> data) {}
