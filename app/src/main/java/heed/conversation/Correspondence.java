package heed.conversation;

import heed.access.PersonId;
import heed.customer.CustomerId;
import heed.inbox.Inbox;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What messages do to a conversation: they open it, make it wait for us or for the customer, and
 * set its next step. For whoever keeps messages; they keep them in the same transaction.
 * Thread-safe.
 */
@Service
@Transactional
public class Correspondence {

    private static final int LONGEST_EXCERPT = 240;

    /** The clocks of heed.servicelevel know it by this word, too. */
    private static final String BESIDES = "told-besides";

    private final CorrespondenceStore store;
    private final ConversationStore course;
    private final EventStore events;
    private final Conversations conversations;
    private final ReplyTimes replyTimes;
    private final ApplicationEventPublisher announcing;
    private final Clock clock;

    Correspondence(
            CorrespondenceStore store,
            ConversationStore course,
            EventStore events,
            Conversations conversations,
            ReplyTimes replyTimes,
            ApplicationEventPublisher announcing,
            Clock clock) {
        this.store = store;
        this.course = course;
        this.events = events;
        this.conversations = conversations;
        this.replyTimes = replyTimes;
        this.announcing = announcing;
        this.clock = clock;
    }

    /** Opens a conversation for a message that is about to be added to it with {@link #heard}. */
    public ConversationId open(Inbox inbox, CustomerId customer, String subject, Instant at) {
        var due = replyTimes.due(inbox.team(), Priority.NORMAL, at);
        var id =
                store.open(
                        inbox.id(),
                        inbox.team(),
                        customer,
                        shortened(subject, 1000),
                        new NextStep("Reply", due),
                        due,
                        at);
        events.happened(id, "opened", null, Map.of("inbox", inbox.name()), at);
        return id;
    }

    /**
     * The customer wrote: they wait, and a conversation that was resolved is open again, with whom
     * it was.
     */
    public void heard(ConversationId id, String text, Instant at) {
        var before = conversations.lock(id);
        if (before.state() == State.SPAM) {
            store.grew(id, at); // who was once found to be no customer makes nobody hurry
            return;
        }
        var due = replyTimes.due(before.team(), before.priority(), at);
        store.heard(id, excerpt(text), at, due, new NextStep("Reply", due));
        if (before.state() == State.RESOLVED) {
            events.happened(id, "reopened", null, Map.of("by", "customer"), after(before, at));
            announcing.publishEvent(new ConversationReopened(id));
        }
    }

    /** The customer thanked us for what is resolved, and said no more: it stays so. */
    public void thanked(ConversationId id, Instant at) {
        store.grew(id, at);
        events.happened(id, "thanked", null, Map.of(), at);
    }

    /** A machine wrote, for whose words nobody waits. */
    public void noticed(ConversationId id, String text, Instant at) {
        conversations.lock(id);
        store.begun(id, excerpt(text));
        store.grew(id, at);
    }

    /** Something was added for which nobody waits, such as a note. */
    public void grew(ConversationId id, Instant at) {
        store.grew(id, at);
    }

    /** What had grown it was taken back, and nobody had waited for it. */
    public void shrank(ConversationId id, Instant at) {
        store.shrank(id, at);
    }

    /**
     * We answered: what was resolved is open again. Who answers what nobody had, has it.
     *
     * @param nextStep what comes next; when null, to see in three working days whether it is solved
     */
    public void answered(
            ConversationId id,
            @Nullable PersonId author,
            String text,
            @Nullable NextStep nextStep,
            Instant at) {
        answered(conversations.lock(id), author, text, nextStep, at);
    }

    /**
     * As above, for who holds the conversation already and added the answer to it.
     *
     * @return the conversation's version from now on
     */
    public long answered(
            Conversation before,
            @Nullable PersonId author,
            String text,
            @Nullable NextStep nextStep,
            Instant at) {
        before.requireNotMerged();
        var next =
                nextStep == null
                        ? new NextStep(
                                "See whether it is solved",
                                replyTimes.closeOfWorkingDay(before.team(), at, 3))
                        : nextStep;
        long version = store.answered(before.id(), author, excerpt(text), at, next);
        if (!before.isOpen()) {
            var opened = after(before, at);
            var by = opened.equals(at) ? "reply" : "earlier";
            events.happened(before.id(), "reopened", author, Map.of("by", by), opened);
        }
        if (before.owner() == null && author != null) {
            events.happened(before.id(), "taken", author, Map.of(), at);
        }
        return version;
    }

    /**
     * A reply was taken back before it left: everything is as {@code before} says, or, where the
     * work has gone on since, the customer waits again and nothing that came meanwhile is lost.
     *
     * @param untouched whether nothing has happened to it since the reply
     * @param said when it was said
     * @param person null when Heed took it back
     */
    public void unanswered(
            ConversationId id,
            Stood before,
            boolean untouched,
            Instant said,
            @Nullable PersonId person) {
        var now = conversations.lock(id);
        var at = Instant.now(clock);
        var merged = now.mergedInto();
        if (merged != null) {
            store.shrank(id, at);
            store.shrank(merged, at);
            store.shrankApart(id);
        } else if (untouched) {
            store.stand(id, before, null, at);
        } else {
            store.stand(id, before.regained(now, said), null, at);
        }
        events.happened(id, "reply-withdrawn", person, Map.of(), at);
    }

    /**
     * We said to many what does not answer what is asked here: the conversation stands as it did
     * {@code before} that, to who holds it already, and the clocks of who waits run on.
     *
     * @param message what was said
     * @return the conversation's version from now on
     */
    public long besides(Conversation before, String message, String text, Instant at) {
        before.requireNotMerged();
        var id = before.id();
        store.answered(id, null, excerpt(text), at, new NextStep("None", at));
        store.stand(id, Stood.of(before).besides(conversations.lock(id)), null, at);
        course.alarm(id, before.alarm());
        events.happened(id, BESIDES, null, Map.of("message", message), at);
        return conversations.lock(id).version();
    }

    /**
     * Something needs the owner now, such as a reply that did not arrive. Reopens what was
     * resolved.
     */
    public void alert(ConversationId id, String nextStep, Map<String, String> data, String kind) {
        var before = conversations.hold(id);
        if (before.state() == State.SPAM) {
            return;
        }
        var now = Instant.now(clock);
        if (!before.isOpen()) {
            events.happened(before.id(), "reopened", null, Map.of("by", kind), now);
        }
        course.reopen(before.id(), new NextStep(nextStep, now), now);
        course.snooze(before.id(), null, now);
        course.alarm(before.id(), kind);
        events.happened(before.id(), kind, null, data, now);
    }

    /** What opens a conversation came after its end, whenever it was said. */
    private static Instant after(Conversation before, Instant said) {
        var ended = before.resolvedAt();
        return ended == null || ended.isBefore(said) ? said : ended;
    }

    private static String excerpt(String text) {
        return shortened(text.replaceAll("\\s+", " ").strip(), LONGEST_EXCERPT);
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
