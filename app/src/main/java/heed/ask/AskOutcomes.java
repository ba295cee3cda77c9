package heed.ask;

import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import heed.message.Messages;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What replies make of what was asked. Whoever sends or takes back a reply holds the conversation.
 * Thread-safe.
 */
@Service
@Transactional
public class AskOutcomes {

    private final AskStore store;
    private final Messages messages;
    private final AskReading reading;
    private final Clock clock;

    AskOutcomes(AskStore store, Messages messages, AskReading reading, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.reading = reading;
        this.clock = clock;
    }

    /** All that was asked in a thread and in what was merged into it, dropped ones too. */
    @Transactional(readOnly = true)
    public List<Ask> known(ConversationId conversation) {
        return store.of(conversation);
    }

    /**
     * Refuses a reply that shall resolve a conversation and leaves something open without a word.
     *
     * @param taken what becomes of all that was asked when it is sent
     */
    @Transactional(readOnly = true)
    public void refuseLeavingOpen(Conversation conversation, List<AskTaken> taken, String reason) {
        var left =
                taken.stream()
                        .filter(one -> one.state() == AskState.OPEN)
                        .map(AskTaken::ask)
                        .toList();
        if (left.isEmpty() || !Asks.reason(reason).isEmpty()) {
            return;
        }
        var open =
                store.of(conversation.id()).stream()
                        .filter(ask -> left.contains(ask.id()))
                        .toList();
        throw new AsksOpen(conversation.reference(), open);
    }

    /**
     * Keeps what a reply makes of what was asked, in the transaction that keeps the reply. What was
     * settled or dropped before is left alone, unless the writer said otherwise.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void said(
            ConversationId conversation,
            MessageId reply,
            List<AskTaken> taken,
            Viewer.Member writer) {
        if (taken.isEmpty()) {
            return;
        }
        var at = Instant.now(clock);
        taken.stream().filter(one -> one.ask() == null).forEach(this::foundNow);
        var known = store.of(conversation);
        for (var one : taken) {
            for (var ask : known) {
                boolean counts = ask.waits() || one.byHand() && ask.state() != AskState.DROPPED;
                if (counts && isSame(one, ask) && one.state() != ask.state()) {
                    store.settle(
                            ask.id(),
                            one.state(),
                            one.state() == AskState.OPEN ? null : reply,
                            one.reason(),
                            one.byHand() ? writer.person() : null,
                            at);
                }
            }
        }
    }

    /** As {@link #said}, of a reply that left long ago without a review, such as another desk's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remembered(ConversationId conversation, MessageId reply, String text) {
        var at = Instant.now(clock);
        var open = store.of(conversation).stream().filter(Ask::waits).toList();
        for (var message : messages.thread(conversation)) {
            var asked = open.stream().filter(ask -> message.id().equals(ask.message())).toList();
            if (asked.isEmpty()) {
                continue;
            }
            var states = reading.after(asked, message, text);
            for (int i = 0; i < asked.size(); i++) {
                if (states.get(i) != AskState.OPEN) {
                    store.settle(asked.get(i).id(), states.get(i), reply, "", null, at);
                }
            }
        }
    }

    /** A reply was taken back: what it settled is as it was before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unsaid(MessageId reply) {
        store.unsaid(reply, Instant.now(clock));
    }

    /** In a message that came before anybody read messages for asks. */
    private void foundNow(AskTaken one) {
        var message = one.message();
        if (message == null || one.end() <= one.start()) {
            return;
        }
        var asked = messages.find(message);
        store.found(
                asked.conversation(),
                message,
                List.of(new AskStore.Found(one.start(), one.end(), one.words().strip(), null)),
                asked.at());
    }

    private static boolean isSame(AskTaken one, Ask ask) {
        return one.ask() != null
                ? one.ask().equals(ask.id())
                : ask.message() != null
                        && ask.message().equals(one.message())
                        && ask.start() == one.start()
                        && ask.end() == one.end();
    }
}
