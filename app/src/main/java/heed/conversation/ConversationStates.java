package heed.conversation;

import heed.access.Viewer;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends, puts off and takes up conversations. Thread-safe. */
@Service
@Transactional
public class ConversationStates {

    private static final int LONGEST_REASON = 2000;

    private final Conversations conversations;
    private final ConversationStore store;
    private final EventStore events;
    private final ReplyTimes replyTimes;
    private final ObjectProvider<Unsettled> unsettled;
    private final Clock clock;

    ConversationStates(
            Conversations conversations,
            ConversationStore store,
            EventStore events,
            ReplyTimes replyTimes,
            ObjectProvider<Unsettled> unsettled,
            Clock clock) {
        this.conversations = conversations;
        this.store = store;
        this.events = events;
        this.replyTimes = replyTimes;
        this.unsettled = unsettled;
        this.clock = clock;
    }

    /**
     * Out of sight until {@code until}; an answer of the customer wakes it earlier. Null wakes it
     * now.
     */
    public void snooze(ConversationId id, @Nullable Instant until, Viewer.Member viewer) {
        conversations.lock(id).requireOpen();
        var now = Instant.now(clock);
        if (until != null && !until.isAfter(now)) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "time-past", "Choose a time that is still to come.");
        }
        store.snooze(id, until, now);
        events.happened(
                id,
                until == null ? "woken" : "snoozed",
                viewer.person(),
                until == null ? Map.of() : Map.of("until", until.toString()),
                now);
    }

    /**
     * Nothing is left to do, and nothing is open; see {@link #resolve(ConversationId, String,
     * Viewer.Member)}.
     */
    public void resolve(ConversationId id, Viewer.Member viewer) {
        resolve(id, "", viewer);
    }

    /**
     * Nothing is left to do. What is {@link Unsettled} stands against it, unless somebody says why.
     *
     * @param reason why it ends although something is open; may be empty when nothing is
     */
    public void resolve(ConversationId id, String reason, Viewer.Member viewer) {
        var why = reason.replace("\u0000", "").strip();
        if (why.length() > LONGEST_REASON) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "reason-too-long", "A reason has 2,000 characters.");
        }
        close(id, State.RESOLVED, "resolved", why, viewer);
    }

    public void markSpam(ConversationId id, Viewer.Member viewer) {
        close(id, State.SPAM, "marked-spam", "", viewer);
    }

    /** Open again; when the next step is null, to see to it within the day. */
    public void reopen(ConversationId id, @Nullable NextStep nextStep, Viewer.Member viewer) {
        var before = conversations.lock(id);
        before.requireNotMerged();
        if (before.isOpen()) {
            return;
        }
        var now = Instant.now(clock);
        var next =
                nextStep == null
                        ? new NextStep(
                                "See to it again",
                                replyTimes.due(before.team(), before.priority(), now))
                        : nextStep;
        store.reopen(id, next, now);
        events.happened(id, "reopened", viewer.person(), Map.of(), now);
    }

    /** Wakes what was snoozed until now; a job calls it. */
    public int wake() {
        var now = Instant.now(clock);
        var awake = store.wake(now);
        awake.forEach(id -> events.happened(id, "woken", null, Map.of(), now));
        return awake.size();
    }

    private void close(
            ConversationId id, State state, String kind, String reason, Viewer.Member viewer) {
        var before = conversations.lock(id);
        before.requireNotMerged();
        if (before.state() == state) {
            return;
        }
        if (state == State.RESOLVED) {
            unsettled.orderedStream().forEach(one -> one.refuse(before, reason));
        }
        var now = Instant.now(clock);
        store.close(id, state, reason.isEmpty() ? null : reason, now);
        events.happened(
                id,
                kind,
                viewer.person(),
                reason.isEmpty() ? Map.of() : Map.of("reason", reason),
                now);
    }
}
