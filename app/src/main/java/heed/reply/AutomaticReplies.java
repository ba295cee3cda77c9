package heed.reply;

import heed.access.Elevation;
import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.conversation.State;
import heed.inbox.Inboxes;
import heed.message.MailThreads;
import heed.message.Message;
import heed.message.MessageId;
import heed.message.Messages;
import heed.message.NewReply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What Heed writes to customers by itself: fixed words, so no gate looks at them; and no answer, so
 * the customer waits as before. It leaves by the outbox as every reply does, at once or not at all.
 * Within the caller's transaction. Thread-safe.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AutomaticReplies {

    /** What says by when somebody hears is no longer so when it leaves much later. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final Conversations conversations;
    private final Correspondence correspondence;
    private final Messages messages;
    private final MailThreads threads;
    private final Inboxes inboxes;
    private final ReplyAddress addresses;
    private final Elevation elevation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AutomaticReplies(
            Conversations conversations,
            Correspondence correspondence,
            Messages messages,
            MailThreads threads,
            Inboxes inboxes,
            ReplyAddress addresses,
            Elevation elevation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.correspondence = correspondence;
        this.messages = messages;
        this.threads = threads;
        this.inboxes = inboxes;
        this.addresses = addresses;
        this.elevation = elevation;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What it says.
     *
     * @param text plain
     * @param html the same, formatted
     */
    public record Words(String subject, String text, String html) {}

    /**
     * Queues it for {@code recipient}.
     *
     * @param held the conversation, which the caller holds
     */
    public MessageId queue(Conversation held, String recipient, Words words) {
        return queue(held, recipient, words, true);
    }

    /** The same for what still holds when it leaves late, or after a person's answer. */
    public MessageId queueForGood(Conversation held, String recipient, Words words) {
        return queue(held, recipient, words, false);
    }

    private MessageId queue(Conversation held, String recipient, Words words, boolean passes) {
        var inbox = inboxes.find(held.inbox());
        var now = Instant.now(clock);
        var references = threads.references(held.id());
        var id =
                messages.queue(
                        new NewReply(
                                held.id(),
                                inbox.id(),
                                now,
                                null,
                                inbox.name(),
                                inbox.address(),
                                List.of(recipient),
                                List.of(),
                                words.subject(),
                                words.text(),
                                words.html(),
                                addresses.newMailId(inbox),
                                references.isEmpty() ? null : references.getLast(),
                                references,
                                true,
                                now,
                                null,
                                passes, // so that it is looked at once more before it leaves
                                List.of()));
        correspondence.grew(held.id(), now);
        events.publishEvent(new ReplyQueued(id, now));
        return id;
    }

    /**
     * Takes back what has not left when it is late, a person has answered, or it was found to be
     * spam. For the outbox, before each attempt. False when it may leave.
     */
    boolean takeBackIfPast(Message reply) {
        var held = conversations.hold(reply.conversation());
        var now = Instant.now(clock);
        boolean answered = messages.isAnswered(held.id());
        if (!answered
                && held.state() != State.SPAM
                && now.isBefore(reply.at().plus(LONGEST_WAIT))) {
            return false;
        }
        if (!elevation.call(() -> messages.withdraw(reply.id()))) {
            return false;
        }
        correspondence.shrank(held.id(), now);
        conversations.happened(
                held.id(),
                "not-acknowledged",
                Optional.empty(),
                Map.of(
                        "why",
                        answered
                                ? "a person answered first"
                                : "mail could not leave for half an hour"));
        return true;
    }
}
