package heed.channel.phone;

import heed.access.TeamId;
import heed.conversation.ConversationId;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets customers ask for a call of themselves, where nobody has given them a link: from their page
 * and from the acknowledgement. Thread-safe.
 */
@Service
public class CallBackInvitations {

    private final CallBackStore store;
    private final CallBackLinks links;

    CallBackInvitations(CallBackStore store, CallBackLinks links) {
        this.store = store;
        this.links = links;
    }

    /** Those of {@code teams} that offer every customer to be called back. */
    @Transactional(readOnly = true)
    public Set<TeamId> calling(Collection<TeamId> teams) {
        return teams.isEmpty() ? Set.of() : store.offering(teams);
    }

    /** Where the customer of a conversation chooses a time; good for fourteen days. */
    public String path(ConversationId conversation) {
        return links.path(links.make(conversation, null));
    }
}
