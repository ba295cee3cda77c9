package heed.ask;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.message.Message;
import heed.message.MessageId;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers ask, and what people say became of it; what replies make of it is in {@link
 * AskOutcomes}. Every verb holds the conversation first, so that what two people say about one ask
 * comes one after the other. Thread-safe.
 */
@Service
@Transactional
public class Asks {

    private static final int LONGEST = 2000;

    private final AskStore store;
    private final AskWordStore words;
    private final Conversations conversations;
    private final Messages messages;
    private final Clock clock;

    Asks(
            AskStore store,
            AskWordStore words,
            Conversations conversations,
            Messages messages,
            Clock clock) {
        this.store = store;
        this.words = words;
        this.conversations = conversations;
        this.messages = messages;
        this.clock = clock;
    }

    /** All that was asked in a thread and in what was merged into it, dropped ones too. */
    @Transactional(readOnly = true)
    public List<Ask> of(ConversationId conversation) {
        return store.of(conversation);
    }

    /**
     * The words of all that was asked in each of some threads and in what was merged into them,
     * dropped ones too. One statement; threads in which nothing was asked are not there.
     */
    @Transactional(readOnly = true)
    public Map<ConversationId, List<String>> words(Collection<ConversationId> conversations) {
        return words.words(conversations);
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
