package heed.conversation;

import heed.access.Viewer;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends, puts off and takes up conversations. Thread-safe. */
@Service
@Transactional
public class ConversationStates {

    private final Conversations conversations;
    private final ConversationStore store;
    private final EventStore events;
    private final ReplyTimes replyTimes;
    private final Clock clock;

    ConversationStates(
            Conversations conversations,
            ConversationStore store,
            EventStore events,
            ReplyTimes replyTimes,
            Clock clock) {
        this.conversations = conversations;
        this.store = store;
        this.events = events;
        this.replyTimes = replyTimes;
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

    /** Nothing is left to do. */
    public void resolve(ConversationId id, Viewer.Member viewer) {
        close(id, State.RESOLVED, "resolved", viewer);
    }

    public void markSpam(ConversationId id, Viewer.Member viewer) {
        close(id, State.SPAM, "marked-spam", viewer);
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

    private void close(ConversationId id, State state, String kind, Viewer.Member viewer) {
        var before = conversations.lock(id);
        before.requireNotMerged();
        if (before.state() == state) {
            return;
        }
        var now = Instant.now(clock);
        store.close(id, state, now);
        events.happened(id, kind, viewer.person(), Map.of(), now);
    }
}
