package heed.conversation;

/**
 * A customer's message opened a conversation again that was resolved. Told within the transaction
 * that keeps the message.
 */
public record ConversationReopened(ConversationId id) {}
