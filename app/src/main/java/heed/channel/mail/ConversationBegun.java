package heed.channel.mail;

import heed.conversation.ConversationId;
import heed.inbox.InboxId;
import heed.message.MessageId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail began a conversation. Told within the transaction that keeps it.
 *
 * @param at when the mail counts as written
 * @param from whom it says that it is from; nothing of it is proven
 * @param answerTo where answers go
 * @param returnPath the sender of its envelope (RFC 5321): empty for reports; null when unknown
 * @param forPeople whether RFC 3834 lets a machine answer: false for what machines wrote, lists,
 *     bounces, complaints, what goes round in circles, and what a filter called spam
 */
public record ConversationBegun(
        ConversationId conversation,
        MessageId message,
        InboxId inbox,
        Instant at,
        String from,
        List<String> answerTo,
        @Nullable String returnPath,
        boolean forPeople) {}
