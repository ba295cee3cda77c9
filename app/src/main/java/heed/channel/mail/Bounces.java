package heed.channel.mail;

import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.mail.report.Bounce;
import heed.mail.report.StatusWords;
import heed.message.Message;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.reply.Outbox;
import heed.reply.ReplyAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the reply that came back. A report counts only when it proves that it is about a message of
 * ours: by the Message-ID that we signed, or by coming to the reply address that we signed; and
 * only for somebody whom that message was sent to.
 */
@Component
class Bounces {

    private final Messages messages;
    private final Conversations conversations;
    private final ReplyAddress addresses;
    private final Outbox outbox;

    Bounces(Messages messages, Conversations conversations, ReplyAddress addresses, Outbox outbox) {
        this.messages = messages;
        this.conversations = conversations;
        this.addresses = addresses;
        this.outbox = outbox;
    }

    /** The message of ours that a report is about. */
    Optional<Message> reported(Mailing mailing) {
        var automation = mailing.mail().automation();
        if (automation.bounce() != null) {
            return ours(automation.bounce().originalMessageId());
        }
        return automation.complaint() == null
                ? Optional.empty()
                : ours(automation.complaint().originalMessageId());
    }

    private Optional<Message> ours(@Nullable String mailId) {
        return mailId == null || !addresses.isOurs(mailId)
                ? Optional.empty()
                : messages.replyByMailId(mailId);
    }

    /**
     * Tells the owner what a bounce in {@code conversation} means; {@code reply} is what it names.
     */
    void note(Bounce bounce, @Nullable Message reply, Conversation conversation) {
        var about = reply == null ? lastSent(bounce, conversation) : reply;
        if (about == null) {
            return;
        }
        var recipient = recipient(bounce, about);
        var why = StatusWords.of(bounce.reason());
        if (recipient == null) {
            return;
        }
        if (bounce.kind() == Bounce.Kind.SOFT) {
            conversations.happened(
                    conversation.id(),
                    "delivery-delayed",
                    Optional.empty(),
                    Map.of("recipient", recipient, "why", CleanText.cut(why, 500)));
        } else {
            outbox.bounced(about.id(), recipient, true, CleanText.cut(why, 500));
        }
    }

    /** The last reply to one of those who did not get it. */
    private @Nullable Message lastSent(Bounce bounce, Conversation conversation) {
        return messages.thread(conversation.id()).reversed().stream()
                .filter(message -> message.kind() == MessageKind.REPLY)
                .filter(message -> recipient(bounce, message) != null)
                .findFirst()
                .orElse(null);
    }

    /** Who of the reply's recipients did not get it; when the report names nobody, its only one. */
    private static @Nullable String recipient(Bounce bounce, Message reply) {
        var sentTo = new java.util.ArrayList<>(reply.recipients());
        sentTo.addAll(reply.copies());
        if (bounce.recipients().isEmpty()) {
            return sentTo.size() == 1 ? sentTo.getFirst() : null;
        }
        List<String> missed =
                bounce.recipients().stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
        return sentTo.stream()
                .filter(one -> missed.contains(one.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
