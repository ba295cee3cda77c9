package heed.reply;

import heed.conversation.Conversation;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.conversation.State;
import heed.conversation.Stood;
import heed.gate.Gate;
import heed.gate.Outgoing;
import heed.gate.Passage;
import heed.inbox.Inboxes;
import heed.message.MailThreads;
import heed.message.Message;
import heed.message.MessageId;
import heed.message.Messages;
import heed.message.NewReply;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a reply that has passed the gate: message, conversation and outbox in one transaction,
 * while the caller holds the conversation. Nobody else may call it. Thread-safe.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Keeping {

    private final Conversations conversations;
    private final ConversationStates states;
    private final Correspondence correspondence;
    private final Messages messages;
    private final Inboxes inboxes;
    private final Gate gate;
    private final Drafts drafts;
    private final ReplyStore store;
    private final ReplyAddress addresses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Keeping(
            Conversations conversations,
            ConversationStates states,
            Correspondence correspondence,
            Messages messages,
            Inboxes inboxes,
            Gate gate,
            Drafts drafts,
            ReplyStore store,
            ReplyAddress addresses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.states = states;
        this.correspondence = correspondence;
        this.messages = messages;
        this.inboxes = inboxes;
        this.gate = gate;
        this.drafts = drafts;
        this.store = store;
        this.addresses = addresses;
        this.events = events;
        this.clock = clock;
    }

    MessageId keep(ReplyRequest request, Passage passage) {
        var before = passage.outgoing().conversation();
        var text = passage.outgoing().text();
        var writer = passage.outgoing().writer();
        var now = Instant.now(clock);
        refusePast(request, now);
        var undoUntil = request.undoable() ? now.plus(Replies.UNDO) : null;
        var due = request.sendAt() != null ? request.sendAt() : undoUntil == null ? now : undoUntil;
        var id = messages.queue(reply(request, passage.outgoing(), now, due));
        gate.passed(passage, request.confirmed(), request.asks().promises(), id);
        long version =
                request.besides() && isNoAnswer(before)
                        ? correspondence.besides(before, id.toString(), text, now)
                        : correspondence.answered(
                                before, writer.person(), text, request.nextStep(), now);
        if (request.resolve()) {
            var asks = request.asks();
            states.resolve(before.id(), asks.outcome(), asks.reason(), writer);
            events.publishEvent(new ResolvedByReply(before.id(), id));
            version = conversations.find(before.id()).version();
        }
        store.remember(id, Stood.of(before), version);
        drafts.drop(before.id(), writer);
        events.publishEvent(new ReplyQueued(id, due));
        return id;
    }

    /** Told to many, it opens nothing that was resolved; and who asked something else waits on. */
    private boolean isNoAnswer(Conversation before) {
        return before.state() == State.RESOLVED || conversations.find(before.id()).openAsks() > 0;
    }

    private NewReply reply(ReplyRequest request, Outgoing outgoing, Instant now, Instant due) {
        var before = outgoing.conversation();
        var thread = outgoing.thread();
        var writer = outgoing.writer();
        var inbox = inboxes.find(before.inbox());
        var references = references(thread);
        return new NewReply(
                before.id(),
                inbox.id(),
                now,
                writer.person(),
                writer.name(),
                inbox.address(),
                Recipients.of(request, before, thread, inbox),
                request.copies(),
                ReplySubject.of(before.subject()),
                outgoing.text(),
                ReplyHtml.of(request),
                addresses.newMailId(inbox),
                references.isEmpty() ? null : references.getLast(),
                references,
                false,
                due,
                request.undoable() ? now.plus(Replies.UNDO) : null,
                request.sendAt() != null,
                ReplyHtml.files(request));
    }

    private static void refusePast(ReplyRequest request, Instant now) {
        if (request.sendAt() != null
                && request.sendAt().isBefore(now.minus(Duration.ofMinutes(1)))) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "time-past", "Choose a time that is still to come.");
        }
    }

    /** As {@link MailThreads#references} tells, of what was read already. */
    private static List<String> references(List<Message> thread) {
        var all = thread.stream().map(Message::mailId).filter(Objects::nonNull).toList();
        return all.subList(Math.max(0, all.size() - MailThreads.MOST_REFERENCES), all.size());
    }
}
