package heed.conversation;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.customer.CustomerId;
import heed.inbox.InboxId;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations a list holds. What is null does not narrow it.
 *
 * @param unowned whether only those that nobody has
 */
public record ConversationFilter(
        @Nullable State state,
        @Nullable PersonId owner,
        boolean unowned,
        @Nullable TeamId team,
        @Nullable InboxId inbox,
        @Nullable CustomerId customer,
        @Nullable String tag,
        @Nullable Priority priority) {

    public static final ConversationFilter NONE =
            new ConversationFilter(null, null, false, null, null, null, null, null);

    public ConversationFilter state(State state) {
        return new ConversationFilter(state, owner, unowned, team, inbox, customer, tag, priority);
    }
}
