package heed.ask;

import heed.conversation.Conversation;
import heed.conversation.Unsettled;
import org.springframework.stereotype.Component;

/** Lets no conversation be resolved without a word while something that was asked is open. */
@Component
class OpenAsks implements Unsettled {

    private final AskStore store;

    OpenAsks(AskStore store) {
        this.store = store;
    }

    @Override
    public void refuse(Conversation conversation, String reason) {
        if (conversation.openAsks() == 0 || !reason.isEmpty()) {
            return;
        }
        var open = store.of(conversation.id()).stream().filter(Ask::isOpen).toList();
        throw new AsksOpen(conversation.reference(), open);
    }
}
