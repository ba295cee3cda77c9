package heed.conversation;

import java.util.List;

/**
 * Somebody put tags on a conversation. Told within the transaction that does it.
 *
 * @param added those that it did not bear before
 */
public record ConversationTagged(ConversationId id, List<String> added) {}
