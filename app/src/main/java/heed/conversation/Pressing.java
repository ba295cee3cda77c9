package heed.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over by when something is owed in conversations, from the module that reckons it, so that
 * lists have the order of what presses. Thread-safe.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Pressing {

    /** From so many on, screens are not told of each: they would ask for them all. */
    private static final int WHOLESALE = 100;

    private final PressingStore store;

    Pressing(PressingStore store) {
        this.store = store;
    }

    /**
     * By when something is owed in a conversation.
     *
     * @param version of the conversation that this was reckoned of; another has a due time of its
     *     own coming
     * @param replyDueAt null when the customer does not wait
     * @param clockDueAt when what else is owed is due soonest; null when nothing is
     * @param clock what that is, such as {@code next-update}
     */
    public record Due(
            ConversationId id,
            long version,
            @Nullable Instant replyDueAt,
            @Nullable Instant clockDueAt,
            @Nullable String clock) {}

    /** Keeps them; what is as it was is left untouched. */
    public void press(List<Due> dues) {
        store.press(dues, dues.size() >= WHOLESALE);
    }
}
