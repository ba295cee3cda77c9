package heed.closing;

import heed.conversation.Conversations;
import heed.message.MessageReceived;
import heed.notice.Notice;
import heed.notice.Notices;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Thanks reach the person who earned them: whoever resolved it, else whoever has it. */
@Component
class ThanksHeard {

    private final ClosingStore store;
    private final Conversations conversations;
    private final Notices notices;

    ThanksHeard(ClosingStore store, Conversations conversations, Notices notices) {
        this.store = store;
        this.conversations = conversations;
        this.notices = notices;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void came(MessageReceived received) {
        if (!received.thanks()) {
            return;
        }
        var conversation = conversations.find(received.inbound().conversation());
        var solver = store.last(conversation.id()).map(Closing::by).orElse(conversation.owner());
        if (solver != null) {
            notices.tell(
                    new Notice(
                            "thanks:" + received.id(),
                            Notice.Matter.THANKS,
                            "The customer of " + conversation.reference() + " thanks you.",
                            "/conversations/" + conversation.number(),
                            false),
                    List.of(solver));
        }
    }
}
