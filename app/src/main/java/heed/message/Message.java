package heed.message;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said in a conversation. It never changes.
 *
 * @param person who of us wrote it; null for inbound messages
 * @param customer who wrote it; null for replies and notes
 * @param replyTo where the sender wants answers to go; empty when to the sender
 * @param body what was newly written, as plain text
 * @param quoted what was cut from it: quoted text and signature
 * @param html sanitised HTML of the whole, or null when there was none
 * @param mailId Message-ID without angle brackets
 * @param newcomer an inbound message by somebody who was not part of the conversation before
 * @param automatic written by a machine
 * @param mail the raw mail that it was read from
 * @param delivery how it fares on its way; null for what is not sent
 */
public record Message(
        MessageId id,
        ConversationId conversation,
        MessageKind kind,
        Instant at,
        @Nullable PersonId person,
        @Nullable CustomerId customer,
        String fromName,
        String fromAddress,
        List<String> recipients,
        List<String> copies,
        List<String> replyTo,
        String subject,
        String body,
        String quoted,
        @Nullable String html,
        @Nullable String mailId,
        @Nullable String language,
        boolean newcomer,
        boolean automatic,
        boolean hasMail,
        List<String> warnings,
        List<Attachment> attachments,
        @Nullable Delivery delivery) {

    /**
     * Whether it was added after the message {@code other}, which may be gone: ids grow with time,
     * whatever date a mail carries.
     */
    public boolean isAfter(MessageId other) {
        return id.value().compareTo(other.value()) > 0;
    }
}
