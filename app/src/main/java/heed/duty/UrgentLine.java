package heed.duty;

import heed.conversation.ConversationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What those know of something urgent who were told of it, though they may not see its
 * conversation.
 *
 * @param why in words that nobody must keep from those who are told
 * @param state {@code open}, {@code taken}, or {@code false} when it was none
 * @param takenBy who took it, or said that it was none; null while it is open
 */
public record UrgentLine(
        UrgentId id,
        ConversationId conversation,
        long number,
        String why,
        Instant raisedAt,
        String state,
        @Nullable String takenBy) {

    static UrgentLine of(Urgent one) {
        return new UrgentLine(
                one.id(),
                one.conversation(),
                one.number(),
                one.why(),
                one.raisedAt(),
                one.state(),
                one.takenBy());
    }

    boolean isOpen() {
        return state.equals("open");
    }
}
