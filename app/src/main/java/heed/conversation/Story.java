package heed.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with all that its page tells of it.
 *
 * @param events what happened to it and its parts, the oldest first, the last 200 at most
 * @param parts the conversations that were merged into it
 * @param links how many conversations it is linked to
 * @param target the number of the conversation that it was merged into
 */
public record Story(
        Conversation conversation,
        List<ConversationEvent> events,
        List<Part> parts,
        int links,
        @Nullable Long target) {

    /** A conversation that is part of this one. */
    public record Part(ConversationId id, long number) {}
}
