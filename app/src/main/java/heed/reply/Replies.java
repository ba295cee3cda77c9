package heed.reply;

import heed.access.Elevation;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.conversation.Stood;
import heed.inbox.Inboxes;
import heed.message.MailThreads;
import heed.message.Message;
import heed.message.MessageId;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.message.NewReply;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends replies: the one way out. Whatever wants to say something to a customer comes through
 * {@link #send}, which asks every {@link GateCheck} and writes message, conversation and outbox in
 * one transaction. Thread-safe.
 */
@Service
@Transactional
public class Replies {

    /** For how long a reply may be taken back. */
    public static final Duration UNDO = Duration.ofSeconds(10);

    private final Conversations conversations;
    private final ConversationStates states;
    private final Correspondence correspondence;
    private final Messages messages;
    private final Inboxes inboxes;
    private final Drafts drafts;
    private final ReplyStore store;
    private final Once once;
    private final ReplyAddress addresses;
    private final Elevation elevation;
    private final List<GateCheck> gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Replies(
            Conversations conversations,
            ConversationStates states,
            Correspondence correspondence,
            Messages messages,
            Inboxes inboxes,
            Drafts drafts,
            ReplyStore store,
            Once once,
            ReplyAddress addresses,
            Elevation elevation,
            List<GateCheck> gate,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.states = states;
        this.correspondence = correspondence;
        this.messages = messages;
        this.inboxes = inboxes;
        this.drafts = drafts;
        this.store = store;
        this.once = once;
        this.addresses = addresses;
        this.elevation = elevation;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends a reply as {@link #send} does, and only once under {@code key}: whoever asks again with
     * the same key is told what was sent the first time.
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

    /** Sends a reply, or says what holds it back. Its writer's draft is gone when it was sent. */
    public SendOutcome send(ReplyRequest request, Viewer.Member writer) {
        // Nothing is added to it while it is held: of two who answer at once, the second is
        // overtaken, and no message of the customer is taken for answered that came meanwhile.
        var before = held(request.conversation());
        var thread = messages.thread(before.id());
        var newer = newerThan(request, thread, writer);
        if (newer != null) {
            return new SendOutcome.Overtaken(newer);
        }
        var text = ReplyText.of(request);
        var findings =
                gate.stream()
                        .flatMap(check -> check.check(text, request, before, thread).stream())
                        .toList();
        if (findings.stream().anyMatch(Finding::stops)) {
            return new SendOutcome.Held(findings);
        }
        return new SendOutcome.Sent(keep(request, text, before, thread, writer));
    }

    private MessageId keep(
            ReplyRequest request,
            String text,
            Conversation before,
            List<Message> thread,
            Viewer.Member writer) {
        var now = Instant.now(clock);
        if (request.sendAt() != null
                && request.sendAt().isBefore(now.minus(Duration.ofMinutes(1)))) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "time-past", "Choose a time that is still to come.");
        }
        var inbox = inboxes.find(before.inbox());
        var undoUntil = request.undoable() ? now.plus(UNDO) : null;
        var due = request.sendAt() != null ? request.sendAt() : undoUntil == null ? now : undoUntil;
        var references = references(thread);
        var id =
                messages.queue(
                        new NewReply(
                                before.id(),
                                inbox.id(),
                                now,
                                writer.person(),
                                writer.name(),
                                inbox.address(),
                                Recipients.of(request, before, thread, inbox),
                                request.copies(),
                                ReplySubject.of(before.subject()),
                                text,
                                ReplyHtml.of(request),
                                addresses.newMailId(inbox),
                                references.isEmpty() ? null : references.getLast(),
                                references,
                                false,
                                due,
                                undoUntil,
                                request.sendAt() != null,
                                ReplyHtml.files(request)));
        long version =
                correspondence.answered(before, writer.person(), text, request.nextStep(), now);
        if (request.resolve()) {
            states.resolve(before.id(), writer);
            version = conversations.find(before.id()).version();
        }
        store.remember(id, Stood.of(before), version);
        drafts.drop(before.id(), writer);
        events.publishEvent(new ReplyQueued(id, due));
        return id;
    }

    /** As {@link MailThreads#references} tells, of what was read already. */
    private static List<String> references(List<Message> thread) {
        var all = thread.stream().map(Message::mailId).filter(Objects::nonNull).toList();
        return all.subList(Math.max(0, all.size() - MailThreads.MOST_REFERENCES), all.size());
    }

    /**
     * Takes a reply back, as long as it has not left, and makes it a draft again.
     *
     * @throws Refusal when it is too late, or it is somebody else's
     */
    public void withdraw(MessageId id, Viewer.Member viewer) {
        var message = messages.find(id);
        boolean own = viewer.person().equals(message.person());
        if (message.kind() != MessageKind.REPLY || !own && !viewer.may(Role.LEAD)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-your-reply",
                    "Only its writer, or a lead, can take a reply back.");
        }
        takeBack(message, viewer.person());
    }

    /**
     * Takes back a scheduled reply when the customer wrote after it was written, and tells the
     * owner. For the outbox, which has begun nothing yet. False when it may leave.
     */
    boolean takeBackIfOvertaken(MessageId id) {
        var reply = messages.find(id);
        var held = conversations.hold(reply.conversation());
        var heard =
                messages.thread(held.id()).stream()
                        .filter(message -> message.isAfter(id))
                        .anyMatch(message ->
                                message.kind() == MessageKind.INBOUND && !message.automatic());
        if (!heard) {
            return false;
        }
        takeBack(reply, null);
        correspondence.alert(
                held.id(),
                "The customer wrote before your scheduled reply left: look at it again",
                Map.of(),
                "reply-overtaken");
        return true;
    }

    private void takeBack(Message reply, @Nullable PersonId viewer) {
        var held = conversations.hold(reply.conversation());
        var before = store.before(reply.id());
        // By Heed itself: draft and files are its writer's alone, whoever takes it back.
        if (!elevation.call(() -> messages.withdraw(reply.id()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "reply-left", "Too late: the reply has left.");
        }
        before.ifPresent(then ->
                correspondence.unanswered(
                        reply.conversation(),
                        then.stood(),
                        then.versionAfter(),
                        reply.at(),
                        viewer));
        var writer = reply.person();
        if (writer != null) {
            elevation.call(() -> drafts.restore(held.id(), reply, writer));
        }
    }

    private Conversation held(ConversationId id) {
        var held = conversations.hold(id);
        if (!held.id().equals(id)) {
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

    private static @Nullable Message newerThan(
            ReplyRequest request, List<Message> thread, Viewer.Member writer) {
        var seen = request.seen();
        if (seen == null) {
            return null;
        }
        return thread.stream()
                .filter(message -> message.isAfter(seen))
                .filter(message -> message.kind() != MessageKind.NOTE && !message.automatic())
                .filter(message -> !writer.person().equals(message.person()))
                .findFirst()
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
