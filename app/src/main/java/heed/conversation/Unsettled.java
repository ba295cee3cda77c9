package heed.conversation;

import heed.web.Refusal;

/**
 * Something of a conversation that may still be open when somebody resolves it. Whoever keeps such
 * things implements this.
 */
public interface Unsettled {

    /**
     * Stands against resolving, in the transaction that does.
     *
     * @param conversation as it is, locked
     * @param reason why it is resolved all the same; empty when nobody said
     * @throws Refusal when something is open that this reason does not settle
     */
    void refuse(Conversation conversation, String reason);

    /**
     * Stands against calling it spam: whom we owe something is a customer.
     *
     * @param conversation as it is, locked
     * @throws Refusal when something is open
     */
    default void refuseSpam(Conversation conversation) {}
}
