package heed.conversation;

/**
 * A conversation that was resolved is open again without anybody of ours having said so: a customer
 * wrote, or a check-in is due. Told within the transaction that opens it.
 */
public record ConversationReopened(ConversationId id) {}
