package heed.reply;

import heed.conversation.Conversation;
import heed.message.Message;
import java.util.List;

/**
 * Looks at a reply before it leaves, on the server, whatever way it came: screen, API, schedule,
 * agent's mail. Every bean of this type is asked. It keeps no state and must not change anything.
 */
public interface GateCheck {

    /**
     * @param text the reply as plain text; {@code thread} is all that was said before, the oldest
     *     first
     */
    List<Finding> check(
            String text, ReplyRequest reply, Conversation conversation, List<Message> thread);
}
