package heed.reply;

import heed.conversation.ConversationId;
import heed.message.MessageId;

/**
 * A conversation was resolved with a reply that is about to leave. Told within the transaction that
 * does both; a reply that is taken back takes the resolving back, too.
 */
public record ResolvedByReply(ConversationId conversation, MessageId reply) {}
