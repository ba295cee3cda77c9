package heed.knownissue;

import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.NextStep;
import heed.conversation.Ownership;
import heed.conversation.State;
import heed.gate.Confirmation;
import heed.gate.Level;
import heed.message.MessageId;
import heed.reply.Drafts;
import heed.reply.Replies;
import heed.reply.ReplyAsks;
import heed.reply.ReplyRequest;
import heed.reply.SendOutcome;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells one customer the news, by the one way out. For Heed's own job: whoever wrote the news need
 * not see every conversation that is affected. Thread-safe.
 */
@Component
class IssueTelling {

    private static final String LEFT_OPEN = "unanswered-question";
    private static final String MANY = "News for many: what else was asked waits on.";

    private final IssueUpdates updates;
    private final IssueLetters letters;
    private final IssueAsks asks;
    private final IssueStanding standing;
    private final Conversations conversations;
    private final Ownership ownership;
    private final Drafts drafts;
    private final Replies replies;
    private final IssueWriters writers;
    private final Clock clock;

    IssueTelling(
            IssueUpdates updates,
            IssueLetters letters,
            IssueAsks asks,
            IssueStanding standing,
            Conversations conversations,
            Ownership ownership,
            Drafts drafts,
            Replies replies,
            IssueWriters writers,
            Clock clock) {
        this.updates = updates;
        this.letters = letters;
        this.asks = asks;
        this.standing = standing;
        this.conversations = conversations;
        this.ownership = ownership;
        this.drafts = drafts;
        this.replies = replies;
        this.writers = writers;
        this.clock = clock;
    }

    /**
     * What became of it: a message, or why there is none.
     *
     * @param state as it is kept
     * @param conversation where it was said, or would have been
     */
    record Told(
            String state, ConversationId conversation, @Nullable MessageId message, String why) {}

    /**
     * @throws Refusal when it cannot be done there
     */
    Told tell(IssueDeliveryStore.Waiting one) {
        var news = updates.find(one.update());
        var place = standing.of(one, news);
        if (place.conversation() == null) {
            return new Told("stopped", one.conversation(), null, place.why());
        }
        var writer = writers.of(news);
        var held = conversations.hold(place.conversation());
        if (held.state() == State.SPAM) {
            throw refuse("is-spam", "The conversation is spam by now.");
        }
        requireNothingBegun(held, writer);
        var request = request(news, held, List.of());
        var key = "known-issue " + one.update() + " " + one.customer();
        var outcome = replies.sendOnce(key, request, writer);
        if (outcome instanceof SendOutcome.Held aside) {
            var confirmed = confirmed(aside, one.reason());
            outcome =
                    confirmed.isEmpty()
                            ? outcome
                            : replies.sendOnce(key, request(news, held, confirmed), writer);
        }
        return switch (outcome) {
            case SendOutcome.Sent sent -> {
                leaveAsItWas(held, writer);
                yield new Told("sent", held.id(), sent.message(), "");
            }
            case SendOutcome.Held aside -> new Told("held", held.id(), null, why(aside));
            case SendOutcome.Overtaken overtaken ->
                    throw refuse("reply-overtaken", "Somebody wrote there meanwhile.");
        };
    }

    /** Who writes the news of many does not take the conversations that nobody has. */
    private void leaveAsItWas(Conversation before, Viewer.Member writer) {
        if (before.owner() == null && before.isOpen()) {
            ownership.give(before.id(), null, writer);
        }
    }

    /**
     * What only warns may leave, as somebody said of all; what stops does not. What else a customer
     * asked is no matter of the news, and waits on.
     */
    private static List<Confirmation> confirmed(SendOutcome.Held held, String reason) {
        return held.findings().stream()
                .filter(finding -> finding.level() == Level.WARN)
                .filter(finding -> !reason.isEmpty() || finding.check().equals(LEFT_OPEN))
                .map(finding -> new Confirmation(finding.id(), reason.isEmpty() ? MANY : reason))
                .toList();
    }

    private static String why(SendOutcome.Held held) {
        return held.findings().stream()
                .filter(finding -> finding.level().holds())
                .findFirst()
                .map(finding -> finding.message())
                .orElse("It was held back.");
    }

    /** What its writer has begun there would be thrown away. */
    private void requireNothingBegun(Conversation conversation, Viewer.Member writer) {
        var begun =
                drafts.find(conversation.id(), writer)
                        .filter(draft -> !draft.body().isBlank() || !draft.html().isBlank());
        if (begun.isPresent()) {
            throw refuse("reply-begun", writer.name() + " has begun to write there.");
        }
    }

    private ReplyRequest request(
            IssueUpdate news, Conversation conversation, List<Confirmation> confirmed) {
        return new ReplyRequest(
                        conversation.id(),
                        letters.write(news, conversation).text(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        false,
                        false,
                        next(news, conversation),
                        confirmed,
                        new ReplyAsks(asks.ofOtherMatters(news, conversation), ""))
                .toMany();
    }

    /** What somebody plans stays planned, unless it was to answer what is answered hereby. */
    private @Nullable NextStep next(IssueUpdate news, Conversation conversation) {
        var planned = conversation.nextStep();
        boolean waits = conversation.waitingSince() != null;
        if (planned != null && !waits && planned.at().isAfter(Instant.now(clock))) {
            return planned;
        }
        var at = news.nextUpdateAt();
        return at == null ? null : new NextStep("Hears of the known issue by then", at);
    }

    private static Refusal refuse(String code, String sentence) {
        return new Refusal(Refusal.Kind.CONFLICT, code, sentence);
    }
}
