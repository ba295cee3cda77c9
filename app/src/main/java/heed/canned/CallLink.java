package heed.canned;

import heed.access.Viewer;
import heed.conversation.Conversation;
import java.util.Optional;

/** Where a customer chooses when we call them; for whoever calls customers to say. */
public interface CallLink {

    /**
     * The whole link, given by somebody.
     *
     * @return empty when its team calls nobody back, or nobody knows our address
     */
    Optional<String> to(Conversation conversation, Viewer.Member giver);
}
