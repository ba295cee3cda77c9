package heed.complaint;

import heed.access.Elevation;
import heed.conversation.Conversation;
import heed.conversation.Unsettled;
import heed.web.Refusal;
import org.springframework.stereotype.Component;

/** Lets no conversation be resolved while its complaint is open; no reason helps. */
@Component
class OpenComplaints implements Unsettled {

    private final ComplaintStore store;
    private final Elevation elevation;

    OpenComplaints(ComplaintStore store, Elevation elevation) {
        this.store = store;
        this.elevation = elevation;
    }

    @Override
    public void refuseSpam(Conversation conversation) {
        refuse(conversation, "");
    }

    @Override
    public void refuse(Conversation conversation, String reason) {
        elevation.call(() -> store.of(conversation.id())).stream()
                .filter(one -> !one.isClosed())
                .findFirst()
                .ifPresent(one -> {
                    throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "complaint-open",
                            "The complaint in "
                                    + conversation.reference()
                                    + " is open, "
                                    + ComplaintText.state(one.state())
                                    + ". See it through and close it; then resolve.");
                });
    }
}
