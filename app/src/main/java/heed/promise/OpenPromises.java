package heed.promise;

import heed.conversation.Conversation;
import heed.conversation.Unsettled;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Lets no conversation end while we owe something in it, as resolved or as spam; no reason helps.
 */
@Component
class OpenPromises implements Unsettled {

    private final PromiseStore store;

    OpenPromises(PromiseStore store) {
        this.store = store;
    }

    @Override
    public void refuse(Conversation conversation, String reason) {
        refuse(conversation, owed -> new PromisesOpen(conversation.reference(), owed, "resolve"));
    }

    @Override
    public void refuseSpam(Conversation conversation) {
        refuse(
                conversation,
                owed -> new PromisesOpen(conversation.reference(), owed, "mark it as spam"));
    }

    private void refuse(Conversation conversation, Function<List<Promise>, PromisesOpen> refusal) {
        var owed = store.of(conversation.id()).stream().filter(Promise::isOwed).toList();
        if (!owed.isEmpty()) {
            throw refusal.apply(owed);
        }
    }
}
