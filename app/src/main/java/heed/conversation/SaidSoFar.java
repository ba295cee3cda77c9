package heed.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** When something was said in conversations. Whoever keeps what is said implements this. */
public interface SaidSoFar {

    /** When a person of ours last answered in any of them; empty when nobody ever did. */
    Optional<Instant> lastAnswered(Collection<ConversationId> in);

    /** When a customer first wrote after {@code answered}, by conversation; missing when none. */
    Map<ConversationId, Instant> firstHeardAfter(Collection<ConversationId> in, Instant answered);
}
