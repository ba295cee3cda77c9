package heed.reply;

import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.inbox.Inbox;
import heed.inbox.Inboxes;
import heed.message.Attachments;
import heed.message.Message;
import heed.message.MessageId;
import heed.message.Messages;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands a reply, with all that belongs to it, to the carrier; no transaction is open meanwhile.
 * Thread-safe.
 */
@Component
class Parcels {

    private final Messages messages;
    private final Attachments attachments;
    private final Conversations conversations;
    private final Inboxes inboxes;
    private final Optional<Carrier> carrier;
    private final TransactionTemplate transaction;

    Parcels(
            Messages messages,
            Attachments attachments,
            Conversations conversations,
            Inboxes inboxes,
            Optional<Carrier> carrier,
            TransactionTemplate transaction) {
        this.messages = messages;
        this.attachments = attachments;
        this.conversations = conversations;
        this.inboxes = inboxes;
        this.carrier = carrier;
        this.transaction = transaction;
    }

    Carrier.Attempt carry(MessageId id) {
        var parcel = transaction.execute(status -> parcel(id));
        if (parcel == null || carrier.isEmpty()) {
            return new Carrier.Attempt.Shut("No way out is set up");
        }
        return carrier.get()
                .carry(parcel.reply(), parcel.conversation(), parcel.inbox(), parcel.files());
    }

    private Parcel parcel(MessageId id) {
        var reply = messages.find(id);
        var conversation = conversations.find(reply.conversation());
        var files = reply.attachments().stream().map(file -> attachments.open(file.id())).toList();
        return new Parcel(reply, conversation, inboxes.find(conversation.inbox()), files);
    }

    private record Parcel(
            Message reply,
            Conversation conversation,
            Inbox inbox,
            List<Attachments.Content> files) {}
}
