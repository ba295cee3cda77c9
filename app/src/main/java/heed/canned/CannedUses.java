package heed.canned;

import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which canned replies are used, and what came of it. Thread-safe. */
@Service
@Transactional
public class CannedUses {

    static final Duration LOOKED_BACK = Duration.ofDays(90);
    private static final int MOST_LIKELY = 30;

    private final CannedUseStore store;
    private final CannedOutcomeStore outcomes;
    private final Clock clock;

    CannedUses(CannedUseStore store, CannedOutcomeStore outcomes, Clock clock) {
        this.store = store;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** A text that a draft may have been made of. */
    public record Likely(String name, String text) {}

    /** Remembers that somebody put one into what they write. */
    public void put(ConversationId conversation, Filled filled, Viewer.Member writer) {
        store.put(conversation, filled, writer.person(), Instant.now(clock));
    }

    /**
     * What a draft may have been made of: what its writer put in, then what else they could have.
     * One statement, a few dozen texts at most.
     */
    @Transactional(readOnly = true)
    public List<Likely> likely(Conversation conversation, Viewer.Member writer) {
        return store.likely(conversation, writer.person(), MOST_LIKELY).stream()
                .map(one -> one.put() ? new Likely(one.name(), one.text()) : likely(one))
                .toList();
    }

    /**
     * Keeps what became of those that were put into a reply, in the transaction that sends it.
     *
     * @param text as it leaves
     * @param asks how much the customer had asked
     * @param covered how much of that the reply takes up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sent(Sent sent, String text, int asks, int covered) {
        var asked = new CannedOutcomeStore.Asked(asks, covered);
        for (var put : outcomes.take(sent.conversation().id(), sent.writer().person())) {
            outcomes.add(
                    sent.conversation(),
                    sent.message(),
                    put,
                    Sharing.left(put.words(), text),
                    asked,
                    Instant.now(clock));
        }
    }

    /** A reply that leaves. */
    public record Sent(Conversation conversation, MessageId message, Viewer.Member writer) {}

    /** How each fares, in numbers, by what the viewer's teams sent. */
    @Transactional(readOnly = true)
    Map<CannedId, CannedFigure> figures() {
        return outcomes.figures(Instant.now(clock).minus(LOOKED_BACK));
    }

    private static Likely likely(CannedUseStore.Known one) {
        return new Likely(one.name(), Marks.plain(Template.of(one.text()).wordsAlone()));
    }
}
