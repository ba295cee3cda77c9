package heed.message;

import heed.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A solved conversation in which a customer wrote what another one writes now.
 *
 * @param shared words that both hold, those that few others hold first
 * @param answeredBy who answered what is alike; null when nobody did, such as by telephone
 * @param answer the beginning of that reply; empty when there is none
 * @param likeness from 0 to 1: how much of what could be shared is
 */
public record SimilarConversation(
        ConversationId id,
        long number,
        String subject,
        Instant solvedAt,
        List<String> shared,
        @Nullable String answeredBy,
        String answer,
        double likeness) {

    public String reference() {
        return "#" + number;
    }
}
