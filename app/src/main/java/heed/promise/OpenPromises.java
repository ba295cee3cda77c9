package heed.promise;

import heed.conversation.Conversation;
import heed.conversation.Unsettled;
import org.springframework.stereotype.Component;

/** Lets no conversation be resolved while we owe something in it; no reason helps. */
@Component
class OpenPromises implements Unsettled {

    private final PromiseStore store;

    OpenPromises(PromiseStore store) {
        this.store = store;
    }

    @Override
    public void refuse(Conversation conversation, String reason) {
        var owed = store.of(conversation.id()).stream().filter(Promise::isOwed).toList();
        if (!owed.isEmpty()) {
            throw new PromisesOpen(conversation.reference(), owed);
        }
    }
}
