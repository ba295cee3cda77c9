package heed.reply;

import heed.conversation.Conversation;
import heed.inbox.Inbox;
import heed.message.Attachments;
import heed.message.Message;
import java.util.List;

/** Carries a reply out of the house. The channel by which customers are reached implements it. */
public interface Carrier {

    /** What became of one attempt. */
    sealed interface Attempt {

        /** The other side has taken it. */
        record Taken() implements Attempt {}

        /**
         * It may work later.
         *
         * @param mayHaveLeft whether the other side may have taken it all the same, as when the
         *     line broke before it could say so
         */
        record Later(String why, boolean mayHaveLeft) implements Attempt {}

        /** It will never work as it is. */
        record Refused(String why) implements Attempt {}

        /** The inbox has no way out just now, whatever it sends; nothing was handed over. */
        record Shut(String why) implements Attempt {}
    }

    /**
     * Hands {@code reply} over, once. It may be called again for the same reply after a crash: the
     * Message-ID is the same.
     */
    Attempt carry(
            Message reply, Conversation conversation, Inbox inbox, List<Attachments.Content> files);
}
