package heed.message;

/**
 * A message came from outside and is kept. Told within the transaction that keeps it: what a
 * listener writes stands or falls with it, and one that fails keeps the message out.
 *
 * @param inbound as it was kept, in the conversation that it belongs to
 * @param thanks whether it says thanks for what is resolved, and nothing else: nobody waits for an
 *     answer
 */
public record MessageReceived(MessageId id, NewInbound inbound, boolean thanks) {}
