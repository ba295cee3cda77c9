package heed.promise;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.customer.CustomerId;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What we told customers we would do. Whoever sees a conversation sees its promises; whoever works
 * on it settles them; what becomes of them is in {@link PromiseOutcomes}. Thread-safe.
 */
@Service
@Transactional
public class Promises {

    private static final int LONGEST = 2000;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final PromiseStore store;
    private final OutcomeStore outcomes;
    private final Conversations conversations;
    private final Clock clock;

    Promises(PromiseStore store, OutcomeStore outcomes, Conversations conversations, Clock clock) {
        this.store = store;
        this.outcomes = outcomes;
        this.conversations = conversations;
        this.clock = clock;
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
        return store.find(id).orElseThrow(Promises::unknown);
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
        var promise = held(id);
        if (promise.state() == PromiseState.OPEN) {
            return;
        }
        require(promise, PromiseState.FOUND);
        store.confirm(id, viewer.person(), Instant.now(clock));
        store.happened(id, "confirmed", viewer.person(), promise.due(), Instant.now(clock));
    }

    /** Says that it is no promise. */
    public void drop(PromiseId id, Viewer.Member viewer) {
        var promise = held(id);
        if (promise.state() == PromiseState.DROPPED) {
            return;
        }
        require(promise, PromiseState.FOUND);
        outcomes.settle(
                id,
                PromiseState.DROPPED,
                OutcomeStore.Evidence.of(viewer.person()),
                Instant.now(clock));
    }

    /**
     * Says when it is due, which also confirms it; null for no time.
     *
     * @throws Refusal when it counts already and would be put off: that is a renewal, see {@link
     *     PromiseTimes}
     */
    public void move(PromiseId id, @Nullable Instant due, ZoneId zone, Viewer.Member viewer) {
        requireInOurDays(due);
        var promise = held(id);
        require(promise, PromiseState.FOUND, PromiseState.OPEN);
        if (promise.isPutOff(due)) {
            throw putOff(due);
        }
        var now = Instant.now(clock);
        store.move(id, due, zone);
        store.happened(id, "moved", viewer.person(), due, now);
        if (promise.state() == PromiseState.FOUND) {
            store.confirm(id, viewer.person(), now);
            store.happened(id, "confirmed", viewer.person(), due, now);
        }
    }

    /** Held, so that it stays as it is returned until the transaction ends. */
    Promise held(PromiseId id) {
        var promise = find(id);
        conversations.changeable(promise.conversation());
        conversations.hold(promise.conversation());
        store.hold(id);
        return find(id);
    }

    private static void require(Promise promise, PromiseState... states) {
        if (!List.of(states).contains(promise.state())) {
            throw settled(promise);
        }
    }

    static Refusal settled(Promise promise) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "promise-settled",
                "This promise is " + promise.state().word() + " already.");
    }

    private static Refusal putOff(@Nullable Instant due) {
        return new Refusal(
                Refusal.Kind.INVALID,
                due == null ? "time-missing" : "reason-missing",
                due == null
                        ? "They were told a time. Name a new one and say why, or withdraw the promise."
                        : "This is later than they were told. Say why: the customer will ask.");
    }

    static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "no-such-promise",
                "There is no such promise, or none that you may see.");
    }

    static void requireInOurDays(@Nullable Instant due) {
        if (due != null && (due.isAfter(LATEST) || due.isBefore(Instant.EPOCH))) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "time-out-of-range", "Choose a time in our days.");
        }
    }
}
