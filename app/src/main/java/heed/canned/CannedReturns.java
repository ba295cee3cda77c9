package heed.canned;

import heed.conversation.Conversations;
import heed.message.MessageReceived;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices that a customer writes again soon after they were answered with a canned reply. */
@Component
class CannedReturns {

    /** How long what comes is told of the reply before. */
    static final Duration SOON = Duration.ofDays(7);

    private final CannedOutcomeStore store;
    private final Conversations conversations;

    CannedReturns(CannedOutcomeStore store, Conversations conversations) {
        this.store = store;
        this.conversations = conversations;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void heard(MessageReceived received) {
        var inbound = received.inbound();
        if (inbound.automatic() || received.thanks() || !store.isIn(inbound.conversation())) {
            return;
        }
        boolean reopened =
                conversations.events(inbound.conversation()).stream()
                        .findFirst()
                        .map(event -> event.kind().equals("reopened"))
                        .orElse(false);
        store.cameBack(inbound.conversation(), reopened, inbound.at(), SOON);
    }
}
