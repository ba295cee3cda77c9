package heed.reply;

import heed.access.Viewer;
import heed.ask.AskOutcomes;
import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.gate.Gate;
import heed.gate.Outgoing;
import heed.message.Message;
import heed.message.MessageId;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.web.Refusal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends replies: the one way out. Whatever wants to say something to a customer comes through
 * {@link #send}, which passes the {@link Gate} and writes message, conversation and outbox in one
 * transaction. Thread-safe.
 */
@Service
@Transactional
public class Replies {

    /** For how long a reply may be taken back. */
    public static final Duration UNDO = Duration.ofSeconds(10);

    private final Conversations conversations;
    private final Messages messages;
    private final AskOutcomes asks;
    private final Gate gate;
    private final Keeping keeping;
    private final Once once;

    Replies(
            Conversations conversations,
            Messages messages,
            AskOutcomes asks,
            Gate gate,
            Keeping keeping,
            Once once) {
        this.conversations = conversations;
        this.messages = messages;
        this.asks = asks;
        this.gate = gate;
        this.keeping = keeping;
        this.once = once;
    }

    /**
     * Sends a reply as {@link #send} does, and only once under {@code key}: whoever asks again with
     * the same key is told what was sent the first time. What its writer confirms belongs to the
     * attempt and not to the reply: the same words with another reason are the same reply.
     *
     * @throws Refusal when something else was sent under the key, or the reply was taken back
     */
    public SendOutcome sendOnce(String key, ReplyRequest request, Viewer.Member writer) {
        var content = content(request);
        var known = once.before(key, content, writer);
        if (known.isPresent()) {
            if (!messages.exists(known.get())) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "reply-taken-back",
                        "This reply was sent and taken back: its words are in your draft again.");
            }
            return new SendOutcome.Sent(known.get());
        }
        var outcome = send(request, writer);
        if (outcome instanceof SendOutcome.Sent sent) {
            once.remember(key, content, sent.message(), writer);
        }
        return outcome;
    }

    /**
     * Sends a reply, or says what holds it back. Its writer's draft is gone when it was sent.
     *
     * @throws heed.ask.AsksOpen when it was to resolve the conversation, and leaves something open
     *     without a reason
     */
    public SendOutcome send(ReplyRequest request, Viewer.Member writer) {
        var known = conversations.find(request.conversation());
        var text = ReplyText.of(request);
        var outgoing = outgoing(request, known, text, writer);
        var overtaken = overtaken(request, outgoing);
        if (overtaken != null) {
            return overtaken;
        }
        var passage = gate.look(outgoing); // takes its time, and nobody waits for us meanwhile
        // Nothing is added to it while it is held: of two who answer at once, the second is
        // overtaken, and no message of the customer is taken for answered that came meanwhile.
        var before = held(known);
        if (before.version() != known.version()) {
            outgoing = outgoing(request, before, text, writer);
            overtaken = overtaken(request, outgoing);
            if (overtaken != null) {
                return overtaken;
            }
            passage = gate.look(outgoing);
        }
        if (request.resolve()) {
            asks.refuseLeavingOpen(before, passage.asks(), request.asks().reason());
        }
        if (passage.isHeld(request.confirmed())) {
            gate.hold(passage);
            return new SendOutcome.Held(passage);
        }
        return new SendOutcome.Sent(keeping.keep(request, passage));
    }

    private Outgoing outgoing(
            ReplyRequest request, Conversation conversation, String text, Viewer.Member writer) {
        var thread = messages.thread(conversation.id());
        return new Outgoing(conversation, thread, text, writer, request.asks().verdicts());
    }

    private Conversation held(Conversation known) {
        var held = conversations.hold(known);
        if (!held.id().equals(known.id())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "conversation-merged",
                    "This conversation is part of " + held.reference() + " now. Answer there.");
        }
        return held;
    }

    private static String content(ReplyRequest request) {
        return String.join(
                "\u0000",
                request.conversation().toString(),
                request.text(),
                String.valueOf(request.html()),
                request.recipients().toString(),
                request.copies().toString(),
                request.attachments().toString());
    }

    private static SendOutcome.@Nullable Overtaken overtaken(
            ReplyRequest request, Outgoing outgoing) {
        var seen = request.seen();
        if (seen == null) {
            return null;
        }
        return outgoing.thread().stream()
                .filter(message -> message.isAfter(seen))
                .filter(message -> message.kind() != MessageKind.NOTE && !message.automatic())
                .filter(message -> !outgoing.writer().person().equals(message.person()))
                .findFirst()
                .map(SendOutcome.Overtaken::new)
                .orElse(null);
    }

    /** The newest message of a thread, which a writer names as seen. */
    public static @Nullable MessageId newest(List<Message> thread) {
        return thread.stream()
                .reduce((one, other) -> one.isAfter(other.id()) ? one : other)
                .map(Message::id)
                .orElse(null);
    }

    /**
     * To whom a reply goes when its writer says nothing else: whoever wrote last and was part of
     * it.
     *
     * @param inbox the address of the inbox, which is never written to
     */
    public static List<String> recipients(
            Conversation conversation, List<Message> thread, String inbox) {
        return Recipients.usual(conversation, thread, inbox);
    }

    /**
     * Those of {@code recipients} that are no more than the wish of a mail from elsewhere: whoever
     * answers should look twice.
     */
    public static List<String> elsewhere(List<Message> thread, List<String> recipients) {
        return AnswersElsewhere.of(thread, recipients);
    }

    /** Who is offered a copy: those whom the last message went to besides us. */
    public static List<String> copies(
            Conversation conversation, List<Message> thread, String inbox) {
        return Recipients.usualCopies(conversation, thread, inbox);
    }
}
