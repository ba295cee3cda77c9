package heed;

import heed.conversation.ConversationId;
import heed.message.Messages;
import heed.reply.ReplyQueued;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/**
 * Lets every mail of ours fail that is queued in some conversations, as a row of odd data would.
 */
@TestComponent
public class Breakage {

    private final Messages messages;
    private final Set<ConversationId> broken = ConcurrentHashMap.newKeySet();

    Breakage(Messages messages) {
        this.messages = messages;
    }

    public void of(ConversationId id) {
        broken.add(id);
    }

    @EventListener
    void on(ReplyQueued queued) {
        if (!broken.isEmpty() && broken.contains(messages.find(queued.message()).conversation())) {
            throw new IllegalStateException("Broken for a test");
        }
    }
}
