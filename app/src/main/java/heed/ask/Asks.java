package heed.ask;

import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.message.Message;
import heed.message.MessageId;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers ask, and what became of it. Every verb holds the conversation first, so that what
 * two people say about one ask comes one after the other. Thread-safe.
 */
@Service
@Transactional
public class Asks {

    private static final int LONGEST = 2000;

    private final AskStore store;
    private final Conversations conversations;
    private final Messages messages;
    private final AskReading reading;
    private final Clock clock;

    Asks(
            AskStore store,
            Conversations conversations,
            Messages messages,
            AskReading reading,
            Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.messages = messages;
        this.reading = reading;
        this.clock = clock;
    }

    /** All that was asked in a thread and in what was merged into it, dropped ones too. */
    @Transactional(readOnly = true)
    public List<Ask> of(ConversationId conversation) {
        return store.of(conversation);
    }

    /**
     * @throws Refusal when there is none, or none that the viewer may see
     */
    @Transactional(readOnly = true)
    public Ask find(AskId id) {
        return store.find(id)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-ask",
                                "There is no such ask, or none that you may see."));
    }

    /** Adds what the review did not see, as asked with the customer's last message. */
    public AskId add(ConversationId conversation, String words, Viewer.Member viewer) {
        var held = conversations.hold(conversation).id();
        var asked =
                messages.thread(held).stream()
                        .filter(message -> message.kind() == MessageKind.INBOUND)
                        .filter(message -> !message.automatic())
                        .reduce((one, other) -> other);
        return store.add(
                asked.map(Message::conversation).orElse(held),
                asked.map(Message::id).orElse(null),
                words(words),
                viewer.person(),
                Instant.now(clock));
    }

    /** Says it in other words, which the review judges by from now on. */
    public void reword(AskId id, String words, Viewer.Member viewer) {
        var now = held(id);
        var said = words(words);
        if (!said.equals(now.words())) {
            store.reword(id, said, viewer.person(), Instant.now(clock));
        }
    }

    /**
     * Says what became of it.
     *
     * @param reply which message of ours settled it; our last one when null and one is wanted
     * @param reason why, when it is declined; may be empty otherwise
     * @throws Refusal when nothing of ours settled it, or a reason is missing
     */
    public void settle(
            AskId id,
            AskState state,
            @Nullable MessageId reply,
            String reason,
            Viewer.Member viewer) {
        var now = held(id);
        var why = reason(reason);
        var by =
                switch (state) {
                    case OPEN, DROPPED -> null;
                    case ANSWERED, DEFERRED -> ours(now, reply);
                    case DECLINED -> reply == null ? null : ours(now, reply);
                };
        if (state == AskState.DECLINED && by == null && why.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "reason-missing", "Say why this is not answered.");
        }
        if (state != now.state()
                || !why.equals(now.reason())
                || by != null && !by.equals(now.reply())) {
            store.settle(id, state, by, why, viewer.person(), Instant.now(clock));
        }
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
        if (left.isEmpty() || !reason(reason).isEmpty()) {
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

    private Ask held(AskId id) {
        conversations.hold(find(id).conversation());
        return find(id);
    }

    private MessageId ours(Ask ask, @Nullable MessageId named) {
        var thread = messages.thread(conversations.hold(ask.conversation()).id());
        return thread.stream()
                .filter(message -> message.kind() != MessageKind.INBOUND)
                .filter(message ->
                        named == null
                                ? message.kind() == MessageKind.REPLY && !message.automatic()
                                : message.id().equals(named))
                .map(Message::id)
                .reduce((one, other) -> other)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.INVALID,
                                "no-answer",
                                "Name the reply or note of this conversation that settled it."));
    }

    private static String words(String text) {
        var words = text.replace("\u0000", "").strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "words-missing",
                    "Say what they ask, in 2,000 characters at most.");
        }
        return words;
    }

    static String reason(String text) {
        var reason = text.replace("\u0000", "").strip();
        if (reason.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "reason-too-long", "A reason has 2,000 characters.");
        }
        return reason;
    }
}
