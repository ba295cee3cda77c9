package heed.channel.mail;

import heed.conversation.Conversations;
import heed.inbox.Inbox;
import heed.message.Message;
import heed.message.MessageId;
import heed.message.Messages;
import heed.reply.ReplyAddress;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Knows a mail that was here before: at another inbox, or because we sent it ourselves. Two who
 * read mails of one thread at once wait for each other here. Called within the transaction that
 * takes the mail in.
 */
@Component
class SeenMail {

    private final IntakeStore store;
    private final Conversations conversations;
    private final Messages messages;
    private final ReplyAddress addresses;

    SeenMail(
            IntakeStore store,
            Conversations conversations,
            Messages messages,
            ReplyAddress addresses) {
        this.store = store;
        this.conversations = conversations;
        this.messages = messages;
        this.addresses = addresses;
    }

    /** As which message the mail was here; nobody else takes it in until the transaction ends. */
    Optional<MessageId> before(Mailing mailing, byte[] content) {
        lock(mailing, content);
        return store.seen(content).or(() -> ownReply(mailing));
    }

    void first(Inbox inbox, byte[] content, MessageId message) {
        store.see(inbox.id(), content, message);
    }

    /** The same mail at another inbox: one message, and the conversation tells. */
    void again(Inbox inbox, byte[] content, MessageId before) {
        if (store.see(inbox.id(), content, before)) {
            var conversation = conversations.find(messages.find(before).conversation());
            if (!conversation.inbox().equals(inbox.id())) {
                conversations.happened(
                        conversation.id(),
                        "also-received",
                        Optional.empty(),
                        Map.of("inbox", inbox.name()));
            }
        }
    }

    private void lock(Mailing mailing, byte[] content) {
        var names = new ArrayList<>(mailing.references());
        names.add("content " + java.util.HexFormat.of().formatHex(content));
        if (mailing.messageId() != null) {
            names.add(mailing.messageId());
        }
        store.lock(names);
    }

    /**
     * A reply of ours that comes back, as when it was copied to an inbox or a mailing list handed
     * it on. Who only bears its Message-ID and says something else is heard.
     */
    private Optional<MessageId> ownReply(Mailing mailing) {
        var id = mailing.messageId();
        if (id == null || !addresses.isOurs(id)) {
            return Optional.empty();
        }
        return messages.replyByMailId(id).filter(mailing::repeats).map(Message::id);
    }
}
