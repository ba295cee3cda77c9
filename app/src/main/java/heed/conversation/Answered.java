package heed.conversation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far conversations that become one are answered: an answer in one of them answers what was
 * said before in all.
 *
 * @param at when somebody last answered in any of them; null when nobody did
 * @param heardSince when the customer first wrote after that, by conversation
 */
record Answered(@Nullable Instant at, Map<ConversationId, Instant> heardSince) {

    static final Answered NEVER = new Answered(null, Map.of());

    /** The part as it counts in the whole: who was answered in another waits no more. */
    MergePart seen(MergePart part) {
        var waiting = part.stood().waitingSince();
        if (at == null || waiting == null || waiting.isAfter(at)) {
            return part;
        }
        return part.standing(part.stood().waiting(heardSince.get(part.conversation())));
    }
}
