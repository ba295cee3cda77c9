package heed.message;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.inbox.InboxId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of ours to the customer, about to be kept and queued; only {@code heed.reply} makes
 * one, behind the gate.
 *
 * @param mailId its Message-ID, made once, so that a second delivery is recognised
 * @param dueAt when it leaves
 * @param undoUntil until when it may be taken back, or null when it may not
 * @param attachments files uploaded before, by id
 */
public record NewReply(
        ConversationId conversation,
        InboxId inbox,
        Instant at,
        @Nullable PersonId person,
        String fromName,
        String fromAddress,
        List<String> recipients,
        List<String> copies,
        String subject,
        String body,
        @Nullable String html,
        String mailId,
        @Nullable String inReplyTo,
        List<String> references,
        boolean automatic,
        Instant dueAt,
        @Nullable Instant undoUntil,
        boolean scheduled,
        List<AttachmentId> attachments) {}
