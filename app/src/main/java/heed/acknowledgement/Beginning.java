package heed.acknowledgement;

import heed.channel.mail.ConversationBegun;
import heed.inbox.Inboxes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers, when a mail begins a conversation, that it is to be acknowledged, or why not: within
 * the transaction that keeps the mail.
 */
@Component
class Beginning {

    /** Who wrote longer ago knows that it arrived, or has been told otherwise. */
    private static final Duration OLDEST = Duration.ofDays(1);

    private final AcknowledgementStore store;
    private final WishStore wishes;
    private final Inboxes inboxes;
    private final Duration after;
    private final Clock clock;

    /**
     * @param after how long to wait, so that it has found its owner, and a quick answer spares it
     */
    Beginning(
            AcknowledgementStore store,
            WishStore wishes,
            Inboxes inboxes,
            @Value("${heed.acknowledgement.after:20s}") Duration after,
            Clock clock) {
        this.store = store;
        this.wishes = wishes;
        this.inboxes = inboxes;
        this.after = after;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConversationBegun begun) {
        if (wishes.find(begun.inbox()).filter(Wish::wanted).isEmpty()) {
            return;
        }
        var now = Instant.now(clock);
        var why =
                begun.at().isBefore(now.minus(OLDEST))
                        ? "It was written more than a day before it came."
                        : AcknowledgementPolicy.refusal(
                                        begun, one -> inboxes.receiving(one).isPresent())
                                .orElse(null);
        store.begin(begun, why, now.plus(after));
    }
}
