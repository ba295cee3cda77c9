package heed.promise;

import heed.access.Viewer;
import heed.conversation.Conversations;
import heed.promise.OutcomeStore.Evidence;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of promises: kept, renewed, withdrawn, told when they were broken; each with who
 * said so, or the reply that did it, see {@link PromisesInReplies}. Every verb holds the
 * conversation first, so that what two people say of one promise comes one after the other.
 * Thread-safe.
 */
@Service
@Transactional
public class PromiseOutcomes {

    private final PromiseStore store;
    private final OutcomeStore outcomes;
    private final PromiseNews news;
    private final Conversations conversations;
    private final Clock clock;

    PromiseOutcomes(
            PromiseStore store,
            OutcomeStore outcomes,
            PromiseNews news,
            Conversations conversations,
            Clock clock) {
        this.store = store;
        this.outcomes = outcomes;
        this.news = news;
        this.conversations = conversations;
        this.clock = clock;
    }

    /** Says that it was kept. A broken one is not: its customer is told, see {@link #tell}. */
    public void keep(PromiseId id, @Nullable String how, Viewer.Member viewer) {
        var promise = held(id);
        require(promise, PromiseState.OPEN);
        var reason = Reason.of(how == null ? "" : how);
        settle(
                promise,
                new Evidence(viewer.person(), null, reason.isEmpty() ? null : reason, null),
                Instant.now(clock));
    }

    /**
     * A new promise takes its place, as the customer was told otherwise than by a reply, such as on
     * the phone. Of a broken one the customer counts as told, late.
     *
     * @throws Refusal when no reason is given, or no new time that is still to come
     */
    public PromiseId renew(
            PromiseId id, Instant due, ZoneId zone, String reason, Viewer.Member viewer) {
        return renew(
                id,
                store.find(id).orElseThrow(Promises::unknown).text(),
                due,
                zone,
                reason,
                viewer);
    }

    /** As {@link #renew(PromiseId, Instant, ZoneId, String, Viewer.Member)}, in other words. */
    public PromiseId renew(
            PromiseId id,
            String words,
            Instant due,
            ZoneId zone,
            String reason,
            Viewer.Member viewer) {
        var promise = held(id);
        var now = Instant.now(clock);
        if (!promise.isOwed()) {
            require(promise, PromiseState.OPEN);
        }
        var why = Reason.required(reason);
        if (!due.isAfter(now)) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "time-past", "Choose a time that is still to come.");
        }
        Promises.requireInOurDays(due);
        var made = new PromiseFound(words, due, zone, null, false, promise.hedged(), true);
        var next = store.add(promise.conversation(), null, made, viewer.person(), true, now);
        store.happened(next, "added", viewer.person(), due, now);
        settle(promise, new Evidence(viewer.person(), null, why, next), now);
        return next;
    }

    /** It will not be done, and the customer knows why. */
    public void withdraw(PromiseId id, String reason, Viewer.Member viewer) {
        var promise = held(id);
        require(promise, PromiseState.OPEN);
        var why = new Evidence(viewer.person(), null, Reason.required(reason), null);
        outcomes.settle(id, PromiseState.WITHDRAWN, why, Instant.now(clock));
        news.settled(promise);
    }

    /** The customer was told that it was broken, otherwise than by a reply: how, and what now. */
    public void tell(PromiseId id, String how, Viewer.Member viewer) {
        var promise = held(id);
        require(promise, PromiseState.BROKEN);
        outcomes.tell(
                id,
                new Evidence(viewer.person(), null, Reason.required(how), null),
                Instant.now(clock));
    }

    void settle(Promise promise, Evidence evidence, Instant now) {
        if (promise.state() == PromiseState.BROKEN) {
            outcomes.tell(promise.id(), evidence, now);
        } else {
            var state = evidence.successor() == null ? PromiseState.KEPT : PromiseState.RENEWED;
            outcomes.settle(promise.id(), state, evidence, now);
        }
        news.settled(promise);
    }

    private Promise held(PromiseId id) {
        var of = store.find(id).orElseThrow(Promises::unknown).conversation();
        conversations.changeable(of);
        conversations.hold(of);
        store.hold(id);
        return store.find(id).orElseThrow(Promises::unknown);
    }

    private static void require(Promise promise, PromiseState state) {
        boolean told = state == PromiseState.BROKEN && !promise.isOwed();
        if (promise.state() != state || told) {
            throw Promises.settled(promise);
        }
    }
}
