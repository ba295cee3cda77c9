package heed.conversation;

import heed.access.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person owes customers by some time, such as what they promised; it does not wait while
 * they are away. Whoever keeps such things implements this.
 */
public interface Dues {

    /**
     * Open conversations in which somebody owes something before {@code until}, the soonest first;
     * of what was merged the one that it is part of. Sealed ones are none of anybody else's.
     */
    List<ConversationId> owed(PersonId owner, Instant until, int most);

    /**
     * What somebody owes before {@code until} in a conversation is another's to see to from now on.
     *
     * @param conversation held by the caller
     * @param to null for the team
     */
    void passOn(ConversationId conversation, PersonId from, Instant until, @Nullable PersonId to);
}
