package heed.promise;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.customer.CustomerId;
import heed.message.MessageId;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What we told customers we would do. Whoever sees a conversation sees its promises; whoever works
 * on it settles them. Thread-safe.
 */
@Service
@Transactional
public class Promises {

    private static final int LONGEST = 2000;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final PromiseStore store;
    private final Conversations conversations;
    private final Clock clock;

    Promises(PromiseStore store, Conversations conversations, Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.clock = clock;
    }

    /** Keeps what a reply promises, in the transaction that puts it on its way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(
            ConversationId conversation,
            MessageId message,
            List<PromiseFound> found,
            Viewer.Member writer) {
        var now = Instant.now(clock);
        for (var one : found) {
            var id = store.add(conversation, message, one, writer.person(), false, now);
            store.happened(id, "found", null, one.due(), now);
            if (one.confirmed()) {
                store.happened(id, "confirmed", writer.person(), one.due(), now);
            }
        }
    }

    /** A reply was taken back: what it promised was not promised. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unsaid(MessageId message) {
        store.withdraw(message, Instant.now(clock));
    }

    /** Those that wait to be confirmed and those to be kept, what is due first at the front. */
    @Transactional(readOnly = true)
    public List<Promise> of(ConversationId conversation) {
        return store.of(conversation);
    }

    /** What we owe a customer, in conversations that the viewer may read. */
    @Transactional(readOnly = true)
    public List<Promise> owed(CustomerId customer) {
        return store.owed(customer);
    }

    /**
     * @throws Refusal when there is none, or none that the viewer may see
     */
    @Transactional(readOnly = true)
    public Promise find(PromiseId id) {
        return store.find(id)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-promise",
                                "There is no such promise, or none that you may see."));
    }

    /** Adds one that was made otherwise, such as by telephone. */
    public PromiseId add(
            ConversationId conversation,
            String text,
            @Nullable Instant due,
            ZoneId zone,
            Viewer.Member viewer) {
        conversations.changeable(conversation);
        var words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "promise-missing",
                    "Say what we promised, in up to 2,000 characters.");
        }
        requireInOurDays(due);
        var now = Instant.now(clock);
        var made = new PromiseFound(words, due, zone, null, false, false, true);
        var id = store.add(conversation, null, made, viewer.person(), true, now);
        store.happened(id, "added", viewer.person(), due, now);
        return id;
    }

    /** Says that what was found is a promise, to be kept. */
    public void confirm(PromiseId id, Viewer.Member viewer) {
        var promise = changeable(id);
        if (promise.state() == PromiseState.OPEN) {
            return;
        }
        require(promise, PromiseState.FOUND);
        store.confirm(id, viewer.person(), Instant.now(clock));
        store.happened(id, "confirmed", viewer.person(), promise.due(), Instant.now(clock));
    }

    /** Says that it is no promise. */
    public void drop(PromiseId id, Viewer.Member viewer) {
        var promise = changeable(id);
        if (promise.state() == PromiseState.DROPPED) {
            return;
        }
        require(promise, PromiseState.FOUND, PromiseState.OPEN);
        settle(promise, PromiseState.DROPPED, viewer);
    }

    /** Says that it was kept. */
    public void keep(PromiseId id, Viewer.Member viewer) {
        var promise = changeable(id);
        require(promise, PromiseState.OPEN);
        settle(promise, PromiseState.KEPT, viewer);
    }

    /** Says when it is due, which also confirms it; null for no time. */
    public void move(PromiseId id, @Nullable Instant due, ZoneId zone, Viewer.Member viewer) {
        requireInOurDays(due);
        var promise = changeable(id);
        require(promise, PromiseState.FOUND, PromiseState.OPEN);
        var now = Instant.now(clock);
        store.move(id, due, zone);
        store.happened(id, "moved", viewer.person(), due, now);
        if (promise.state() == PromiseState.FOUND) {
            store.confirm(id, viewer.person(), now);
            store.happened(id, "confirmed", viewer.person(), due, now);
        }
    }

    private void settle(Promise promise, PromiseState state, Viewer.Member viewer) {
        store.settle(promise.id(), state);
        store.happened(
                promise.id(), state.word(), viewer.person(), promise.due(), Instant.now(clock));
    }

    private Promise changeable(PromiseId id) {
        var promise = find(id);
        conversations.changeable(promise.conversation());
        store.hold(id);
        return find(id);
    }

    private static void require(Promise promise, PromiseState... states) {
        if (!List.of(states).contains(promise.state())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "promise-settled",
                    "This promise is " + promise.state().word() + " already.");
        }
    }

    private static void requireInOurDays(@Nullable Instant due) {
        if (due != null && (due.isAfter(LATEST) || due.isBefore(Instant.EPOCH))) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "time-out-of-range", "Choose a time in our days.");
        }
    }
}
