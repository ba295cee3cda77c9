package heed.reply;

import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.inbox.Inbox;
import heed.inbox.Inboxes;
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
    private final Messages messages;
    private final Inboxes inboxes;
    private final Drafts drafts;
    private final ReplyStore store;
    private final ReplyAddress addresses;
    private final List<GateCheck> gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Replies(
            Conversations conversations,
            Messages messages,
            Inboxes inboxes,
            Drafts drafts,
            ReplyStore store,
            ReplyAddress addresses,
            List<GateCheck> gate,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.inboxes = inboxes;
        this.drafts = drafts;
        this.store = store;
        this.addresses = addresses;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /** Sends a reply, or says what holds it back. Its writer's draft is gone when it was sent. */
    public SendOutcome send(ReplyRequest request, Viewer.Member writer) {
        // Under the conversation's lock: of two who answer at once, the second is overtaken.
        var before = store.lock(request.conversation(), conversations);
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
        var references = messages.references(before.id());
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
                                request.attachments()));
        conversations.answered(before.id(), writer.person(), text, request.nextStep(), now);
        store.remember(id, before);
        if (request.resolve()) {
            conversations.resolve(before.id(), writer);
        }
        drafts.drop(before.id(), writer);
        events.publishEvent(new ReplyQueued(id, due));
        return id;
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
        var before = conversations.find(message.conversation());
        var stood = store.stoodBefore(id);
        if (!messages.withdraw(id)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "reply-left", "Too late: the reply has left.");
        }
        stood.ifPresent(then -> conversations.unanswered(then.in(before), viewer));
        if (message.person() != null) {
            drafts.restore(
                    message.conversation(),
                    message.html() == null ? ReplyHtml.paragraphs(message.body()) : message.html(),
                    message.body(),
                    message.person());
        }
    }

    private static @Nullable Message newerThan(
            ReplyRequest request, List<Message> thread, Viewer.Member writer) {
        if (request.seen() == null) {
            return null;
        }
        boolean after = false;
        for (var message : thread) {
            boolean matters =
                    message.kind() != MessageKind.NOTE
                            && !message.automatic()
                            && !writer.person().equals(message.person());
            if (after && matters) {
                return message;
            }
            after |= message.id().equals(request.seen());
        }
        return null;
    }

    /** The newest message of a thread, which a writer names as seen. */
    public static @Nullable MessageId newest(List<Message> thread) {
        return thread.isEmpty() ? null : thread.getLast().id();
    }

    /**
     * To whom a reply goes when its writer says nothing else: whoever wrote last and was part of
     * it.
     */
    public static List<String> recipients(
            Conversation conversation, List<Message> thread, Inbox inbox) {
        return Recipients.usual(conversation, thread, inbox);
    }
}
