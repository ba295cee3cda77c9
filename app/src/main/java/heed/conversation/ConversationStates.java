package heed.conversation;

import heed.access.Viewer;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends, puts off and takes up conversations. Thread-safe. */
@Service
@Transactional
public class ConversationStates {

    private static final int LONGEST_REASON = 2000;
    private static final Duration SLIP = Duration.ofMinutes(1);

    private final Conversations conversations;
    private final ConversationStore store;
    private final EventStore events;
    private final ReplyTimes replyTimes;
    private final ObjectProvider<Unsettled> unsettled;
    private final ApplicationEventPublisher announcing;
    private final Clock clock;

    ConversationStates(
            Conversations conversations,
            ConversationStore store,
            EventStore events,
            ReplyTimes replyTimes,
            ObjectProvider<Unsettled> unsettled,
            ApplicationEventPublisher announcing,
            Clock clock) {
        this.conversations = conversations;
        this.store = store;
        this.events = events;
        this.replyTimes = replyTimes;
        this.unsettled = unsettled;
        this.announcing = announcing;
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
        resolve(id, null, reason, viewer);
    }

    /**
     * The same, and how it ended.
     *
     * @param outcome null when nobody says, such as a program that does not know
     */
    public void resolve(
            ConversationId id, @Nullable Outcome outcome, String reason, Viewer.Member viewer) {
        var why = reason.replace("\u0000", "").strip();
        if (why.length() > LONGEST_REASON) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "reason-too-long", "A reason has 2,000 characters.");
        }
        close(id, new End(State.RESOLVED, outcome, why), viewer);
    }

    public void markSpam(ConversationId id, Viewer.Member viewer) {
        close(id, new End(State.SPAM, null, ""), viewer);
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
        events.happened(id, "reopened", viewer.person(), slip(before, now), now);
    }

    /** Whoever takes back what they have just done has only slipped: the figures tell it apart. */
    private static Map<String, String> slip(Conversation before, Instant now) {
        var at = before.resolvedAt();
        return at != null && now.isBefore(at.plus(SLIP)) ? Map.of("by", "undo") : Map.of();
    }

    /** Open again by Heed itself, with whom it was, because of {@code why}. */
    public void reopenBecause(ConversationId id, String why, NextStep nextStep) {
        conversations.lock(id).requireNotMerged();
        var now = Instant.now(clock);
        store.reopen(id, nextStep, now);
        events.happened(id, "reopened", null, Map.of("by", why), now);
        announcing.publishEvent(new ConversationReopened(id));
    }

    /** Wakes what was snoozed until now; a job calls it. */
    public int wake() {
        var now = Instant.now(clock);
        var awake = store.wake(now);
        awake.forEach(id -> events.happened(id, "woken", null, Map.of(), now));
        return awake.size();
    }

    /** Whether nothing stands against its being resolved, whatever is asked in it. */
    @Transactional(readOnly = true)
    public boolean isSettled(Conversation conversation) {
        try {
            unsettled.orderedStream().forEach(one -> one.refuse(conversation, "It is resolved."));
            return true;
        } catch (Refusal open) {
            return false;
        }
    }

    private record End(State state, @Nullable Outcome outcome, String reason) {

        Map<String, String> told() {
            var told = new LinkedHashMap<String, String>();
            if (outcome != null) {
                told.put("outcome", outcome.word());
            }
            if (!reason.isEmpty()) {
                told.put("reason", reason);
            }
            return told;
        }
    }

    private void close(ConversationId id, End end, Viewer.Member viewer) {
        var before = conversations.lock(id);
        before.requireNotMerged();
        if (before.state() == end.state()) {
            return;
        }
        boolean resolved = end.state() == State.RESOLVED;
        if (resolved) {
            unsettled.orderedStream().forEach(one -> one.refuse(before, end.reason()));
        } else {
            unsettled.orderedStream().forEach(one -> one.refuseSpam(before));
        }
        var now = Instant.now(clock);
        store.close(
                id, end.state(), end.outcome(), end.reason().isEmpty() ? null : end.reason(), now);
        events.happened(
                id, resolved ? "resolved" : "marked-spam", viewer.person(), end.told(), now);
        if (resolved) {
            announcing.publishEvent(
                    new ConversationResolved(id, end.outcome(), viewer.person(), now));
        }
    }
}
