package heed.conversation;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.customer.CustomerId;
import heed.inbox.InboxId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Builds conversations for tests; everything has a value, so that a test names what matters to it.
 */
public final class ConversationBuilder {

    private final ConversationId id = new ConversationId(UUID.randomUUID());
    private State state = State.OPEN;
    private @Nullable String ownerName;
    private @Nullable NextStep nextStep;
    private @Nullable Instant replyDueAt;
    private @Nullable Instant waitingSince;
    private @Nullable Instant snoozedUntil;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant wokenAt;
    private @Nullable String alarm;
    private Instant at = Instant.parse("2026-11-23T08:00:00Z");
    private int messages = 1;
    private Instant clockDueAt;
    private String clock;
    private int openAsks;

    public static ConversationBuilder aConversation() {
        return new ConversationBuilder();
    }

    public ConversationBuilder ownedBy(String name) {
        ownerName = name;
        return this;
    }

    public ConversationBuilder waitingSince(String instant) {
        waitingSince = Instant.parse(instant);
        return this;
    }

    public ConversationBuilder replyDue(String instant) {
        replyDueAt = Instant.parse(instant);
        return this;
    }

    public ConversationBuilder nextStep(String text, String instant) {
        nextStep = new NextStep(text, Instant.parse(instant));
        return this;
    }

    public ConversationBuilder snoozedUntil(String instant) {
        snoozedUntil = Instant.parse(instant);
        return this;
    }

    public ConversationBuilder wokenAt(String instant) {
        wokenAt = Instant.parse(instant);
        return this;
    }

    public ConversationBuilder alarm(String kind) {
        alarm = kind;
        return this;
    }

    public ConversationBuilder resolvedAt(String instant) {
        state = State.RESOLVED;
        resolvedAt = Instant.parse(instant);
        return this;
    }

    public ConversationBuilder changedAt(String instant) {
        at = Instant.parse(instant);
        return this;
    }

    public ConversationBuilder messages(int count) {
        messages = count;
        return this;
    }

    public ConversationBuilder openAsks(int count) {
        openAsks = count;
        return this;
    }

    /** What is owed besides a reply. */
    public ConversationBuilder owing(String clock, String dueAt) {
        this.clock = clock;
        clockDueAt = Instant.parse(dueAt);
        return this;
    }

    public Conversation build() {
        return new Conversation(
                id,
                1042,
                "Where is my parcel?",
                state,
                Priority.NORMAL,
                List.of(),
                false,
                ownerName == null ? null : new PersonId(UUID.randomUUID()),
                ownerName,
                new TeamId(UUID.randomUUID()),
                "Support",
                new InboxId(UUID.randomUUID()),
                "Support",
                new CustomerId(UUID.randomUUID()),
                "Mia Brandt",
                "mia@example.org",
                "en",
                nextStep,
                replyDueAt,
                waitingSince,
                snoozedUntil,
                needAt(),
                "It should have come on Monday.",
                true,
                messages,
                null,
                at,
                at,
                at,
                resolvedAt,
                wokenAt,
                alarm,
                openAsks,
                clockDueAt,
                clock,
                null,
                1);
    }

    private Instant needAt() {
        var step = nextStep == null ? at : nextStep.at();
        if (snoozedUntil != null) {
            return snoozedUntil;
        }
        var first = clockDueAt != null && clockDueAt.isBefore(step) ? clockDueAt : step;
        return replyDueAt != null && replyDueAt.isBefore(first) ? replyDueAt : first;
    }
}
