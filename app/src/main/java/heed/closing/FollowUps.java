package heed.closing;

import heed.calendar.Calendars;
import heed.conversation.Conversation;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.NextStep;
import heed.conversation.State;
import heed.message.Participants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what is due after resolving, each in one transaction with the mail that it queues: killed
 * anywhere, it is done once. For Heed's own job. Thread-safe.
 */
@Service
@Transactional
class FollowUps {

    /** Nobody is asked more often than this in a day, however much of theirs is resolved. */
    private static final int MOST_A_DAY = 3;

    /** Tried within a working day, each time after twice as long. */
    private static final int MOST_ATTEMPTS = 10;

    private static final Duration LONGEST_WAIT = Duration.ofDays(30);

    private final ClosingStore store;
    private final FollowUpStore due;
    private final ClosingRuleStore rules;
    private final ClosingMails mails;
    private final Conversations conversations;
    private final ConversationStates states;
    private final Participants participants;
    private final Calendars calendars;
    private final Clock clock;

    FollowUps(
            ClosingStore store,
            FollowUpStore due,
            ClosingRuleStore rules,
            ClosingMails mails,
            Conversations conversations,
            ConversationStates states,
            Participants participants,
            Calendars calendars,
            Clock clock) {
        this.store = store;
        this.due = due;
        this.rules = rules;
        this.mails = mails;
        this.conversations = conversations;
        this.states = states;
        this.participants = participants;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<ClosingId> toAsk() {
        return due.toAsk(Instant.now(clock));
    }

    @Transactional(readOnly = true)
    List<ClosingId> toCheck() {
        return due.toCheck(Instant.now(clock));
    }

    /**
     * Whether something of it is to be tried now: what fails again and again is given up, so that
     * it keeps nothing back that comes after it.
     */
    boolean begin(ClosingId id) {
        var now = Instant.now(clock);
        var attempt = due.begin(id, now);
        if (attempt.isPresent() && attempt.get() > MOST_ATTEMPTS) {
            due.giveUp(id, now);
            return false;
        }
        return attempt.isPresent();
    }

    /** Asks whether it is solved, unless that is known, or was taken back. */
    void ask(ClosingId id) {
        var claimed = store.claim(id).filter(one -> isDue(one.askAt()));
        if (claimed.isEmpty()) {
            return;
        }
        var closing = claimed.get();
        var held = conversations.hold(closing.conversation());
        var now = Instant.now(clock);
        if (!isStill(closing, held)
                || store.asked(held.id(), now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            store.askedBy(id, null);
            return;
        }
        mails.send(closing, held, "asking");
        store.askedBy(id, now);
        conversations.happened(held.id(), "solution-asked", Optional.empty(), Map.of());
    }

    /** Sees how they are getting on, unless they said so, or something of theirs is still owed. */
    void check(ClosingId id) {
        var claimed = store.claim(id).filter(one -> isDue(one.checkInAt()));
        if (claimed.isEmpty()) {
            return;
        }
        var closing = claimed.get();
        var held = conversations.hold(closing.conversation());
        var now = Instant.now(clock);
        if (!isStill(closing, held)) {
            store.checkInAt(id, null, null);
        } else if (!states.isSettled(held)) {
            boolean late = now.isAfter(closing.resolvedAt().plus(LONGEST_WAIT));
            store.checkInAt(id, late ? null : now.plus(Duration.ofDays(1)), null);
        } else {
            store.checkInAt(id, null, now);
            checkIn(closing, held, now);
        }
    }

    private void checkIn(Closing closing, Conversation held, Instant now) {
        if (!rules.of(held.inbox()).byMail()) {
            var due = calendars.of(held.team()).closeOfWorkingDay(now, 1);
            states.reopenBecause(
                    held.id(), "check-in", new NextStep("Ask how they are getting on", due));
        } else if (participants.mayHearFromMachine(held.id())) {
            mails.send(closing, held, "checking");
            conversations.happened(held.id(), "checked-in", Optional.empty(), Map.of());
        }
    }

    private boolean isDue(@org.jspecify.annotations.Nullable Instant at) {
        return at != null && !at.isAfter(Instant.now(clock));
    }

    /** Whether it is resolved as it was, and nothing was heard since. */
    private boolean isStill(Closing closing, Conversation held) {
        return held.id().equals(closing.conversation())
                && held.state() == State.RESOLVED
                && closing.resolvedAt().equals(held.resolvedAt())
                && closing.answer() == null
                && !participants.heardSince(held.id(), closing.resolvedAt());
    }
}
