package heed.reply;

import heed.conversation.Correspondence;
import heed.inbox.InboxId;
import heed.message.MessageId;
import heed.message.Messages;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits to leave, for those who look after it: tried again, hurried, resumed, counted. {@link
 * Departures} sends it. Thread-safe.
 */
@Service
@Transactional
public class Outbox {

    private final OutboxStore store;
    private final HoldStore holds;
    private final Messages messages;
    private final Correspondence correspondence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            OutboxStore store,
            HoldStore holds,
            Messages messages,
            Correspondence correspondence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.holds = holds;
        this.messages = messages;
        this.correspondence = correspondence;
        this.events = events;
        this.clock = clock;
    }

    /** A message that was taken and came back; tells the owner. For the channel that noticed. */
    public void bounced(MessageId message, String recipient, boolean forGood, String why) {
        var bounced = messages.find(message);
        if (forGood) {
            store.bounced(message, why, Instant.now(clock));
            if (bounced.automatic()) {
                return; // nobody wrote it, nobody waits for it, and nothing opens again
            }
            correspondence.alert(
                    bounced.conversation(),
                    "Your reply did not reach " + recipient + ": find another way",
                    Map.of("recipient", recipient, "why", why),
                    "bounced");
        }
    }

    /** How many replies that the viewer may see could not be sent in the last two weeks. */
    @Transactional(readOnly = true)
    public long troubled() {
        return store.troubled(Instant.now(clock).minus(Duration.ofDays(14)));
    }

    /** Tries again what was given up. */
    public void retry(MessageId message) {
        messages.find(message);
        var now = Instant.now(clock);
        store.retry(message, now);
        events.publishEvent(new ReplyQueued(message, now));
    }

    /**
     * The way out of an inbox may work again: what it held leaves as if nothing had been. For
     * whoever mended it.
     */
    public void resume(InboxId inbox) {
        var now = Instant.now(clock);
        holds.end(inbox, now);
        events.publishEvent(new OutboxResumed(inbox));
    }

    /**
     * Tries one of the replies that an inbox holds, now.
     *
     * @throws Refusal when none waits there that the viewer may see
     */
    public void tryNow(InboxId inbox) {
        if (!holds.anyWaits(inbox)) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND, "nothing-waits", "Nothing waits there any more.");
        }
        holds.tryAt(inbox, Instant.now(clock));
        events.publishEvent(new OutboxResumed(inbox));
    }

    /** Lets a scheduled reply leave now. */
    public void hurry(MessageId message) {
        messages.find(message);
        var now = Instant.now(clock);
        if (!store.hurry(message, now)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "reply-left", "The reply is on its way already.");
        }
        events.publishEvent(new ReplyQueued(message, now));
    }
}
