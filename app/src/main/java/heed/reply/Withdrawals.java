package heed.reply;

import heed.access.Elevation;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.Viewer;
import heed.ask.AskOutcomes;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.message.Message;
import heed.message.MessageId;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.promise.PromisesInReplies;
import heed.web.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes replies back that have not left, and makes them drafts again. Thread-safe. */
@Service
@Transactional
public class Withdrawals {

    private final Conversations conversations;
    private final Correspondence correspondence;
    private final Messages messages;
    private final AskOutcomes asks;
    private final Drafts drafts;
    private final ReplyStore store;
    private final PromisesInReplies promises;
    private final AutomaticReplies automatic;
    private final Elevation elevation;

    Withdrawals(
            Conversations conversations,
            Correspondence correspondence,
            Messages messages,
            AskOutcomes asks,
            Drafts drafts,
            ReplyStore store,
            PromisesInReplies promises,
            AutomaticReplies automatic,
            Elevation elevation) {
        this.conversations = conversations;
        this.correspondence = correspondence;
        this.messages = messages;
        this.asks = asks;
        this.drafts = drafts;
        this.store = store;
        this.promises = promises;
        this.automatic = automatic;
        this.elevation = elevation;
    }

    /**
     * Takes a reply back, as long as it has not left, and makes it a draft again.
     *
     * @throws Refusal when it is too late, or it is somebody else's
     */
    public void withdraw(MessageId id, Viewer.Member viewer) {
        var message = messages.find(id);
        if (message.automatic()) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-your-reply",
                    "Heed sends this by itself. It stays if a person answers first.");
        }
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
        if (reply.automatic()) {
            return automatic.takeBackIfPast(reply);
        }
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
        asks.unsaid(reply.id());
        // By Heed itself: draft and files are its writer's alone, whoever takes it back.
        if (!elevation.call(() -> messages.withdraw(reply.id()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "reply-left", "Too late: the reply has left.");
        }
        promises.unsaid(reply.id());
        before.ifPresent(then ->
                correspondence.unanswered(
                        reply.conversation(),
                        then.stood(),
                        held.version() == then.versionAfter(),
                        reply.at(),
                        viewer));
        var writer = reply.person();
        if (writer != null) {
            elevation.call(() -> drafts.restore(held.id(), reply, writer));
        }
    }
}
