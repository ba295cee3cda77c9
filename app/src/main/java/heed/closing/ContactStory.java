package heed.closing;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What first contact is reckoned from: a conversation with what was merged into it, and what its
 * customer came with later.
 *
 * @param team whose it is now
 * @param replies that people of ours wrote and that reached somebody, in their order
 * @param events those that matter, in their order
 * @param returns what the same customer opened later
 */
record ContactStory(
        ConversationId id,
        long number,
        TeamId team,
        List<Reply> replies,
        List<Event> events,
        List<Return> returns) {

    /**
     * A reply.
     *
     * @param by null when its writer is not known
     */
    record Reply(Instant at, @Nullable PersonId by) {}

    /** What happened. */
    enum What {
        RESOLVED,
        REOPENED,
        /** Somebody took back what they had just resolved. */
        UNDONE,
        /** It was handed to somebody else, who has it. */
        HANDED
    }

    record Event(Instant at, What what) {}

    /**
     * Another conversation of the same customer.
     *
     * @param sameMatter whether it is on the same matter; see {@link Matters}
     */
    record Return(Instant at, boolean sameMatter) {}
}
