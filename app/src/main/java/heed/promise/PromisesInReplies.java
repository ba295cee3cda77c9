package heed.promise;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import heed.promise.OutcomeStore.Evidence;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What our replies promise, and which earlier promises they keep or renew. Thread-safe. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PromisesInReplies {

    private final PromiseStore store;
    private final PromiseOutcomes settled;
    private final OutcomeStore outcomes;
    private final ApprovalStore approvals;
    private final Clock clock;

    PromisesInReplies(
            PromiseStore store,
            PromiseOutcomes settled,
            OutcomeStore outcomes,
            ApprovalStore approvals,
            Clock clock) {
        this.store = store;
        this.settled = settled;
        this.outcomes = outcomes;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * What a reply does about a promise that was made before.
     *
     * @param renewedBy its own promise, by its place among those found; null when it keeps the old
     * @param reason why it is renewed; empty when it is kept
     */
    public record Deed(PromiseId promise, @Nullable Integer renewedBy, String reason) {}

    /** Keeps what a reply promises and settles, in the transaction that puts it on its way. */
    public void said(
            ConversationId conversation,
            MessageId message,
            List<PromiseFound> found,
            List<Deed> deeds,
            Viewer.Member writer) {
        var now = Instant.now(clock);
        var renewing = deeds.stream().map(Deed::renewedBy).collect(Collectors.toSet());
        var made = new ArrayList<PromiseId>();
        for (int at = 0; at < found.size(); at++) {
            var one = renewing.contains(at) ? found.get(at).confirm() : found.get(at);
            made.add(made(conversation, message, one, writer, now));
        }
        if (!found.isEmpty()) {
            var words = found.stream().map(PromiseFound::text).toList();
            approvals.use(conversation, writer.person(), words, message);
        }
        if (deeds.isEmpty()) {
            return;
        }
        var owed =
                store.of(conversation).stream().collect(Collectors.toMap(Promise::id, one -> one));
        for (var deed : deeds) {
            var promise = owed.get(deed.promise());
            if (promise != null && promise.state() != PromiseState.FOUND) {
                var successor = deed.renewedBy() == null ? null : made.get(deed.renewedBy());
                settled.settle(promise, evidence(deed, message, successor, writer), now);
            }
        }
    }

    private PromiseId made(
            ConversationId conversation,
            MessageId message,
            PromiseFound one,
            Viewer.Member writer,
            Instant now) {
        var id = store.add(conversation, message, one, writer.person(), false, now);
        store.happened(id, "found", null, one.due(), now);
        if (one.confirmed()) {
            store.happened(id, "confirmed", writer.person(), one.due(), now);
        }
        return id;
    }

    private static Evidence evidence(
            Deed deed, MessageId message, @Nullable PromiseId successor, Viewer.Member writer) {
        var reason = Reason.of(deed.reason());
        if (successor != null && reason.isEmpty()) {
            throw Reason.missing();
        }
        return new Evidence(writer.person(), message, reason.isEmpty() ? null : reason, successor);
    }

    /** A reply was taken back: what it promised was not promised, what it settled is not. */
    public void unsaid(MessageId message) {
        outcomes.unsay(message, Instant.now(clock));
        approvals.giveBack(message);
    }
}
