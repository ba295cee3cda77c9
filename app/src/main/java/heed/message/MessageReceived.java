package heed.message;

/**
 * A message came from outside and is kept. Told within the transaction that keeps it: what a
 * listener writes stands or falls with it, and one that fails keeps the message out.
 *
 * @param inbound as it was kept, in the conversation that it belongs to
 */
public record MessageReceived(MessageId id, NewInbound inbound) {}
