package heed.gate;

import heed.access.Viewer;
import heed.ask.AskVerdict;
import heed.conversation.Conversation;
import heed.message.Message;
import java.util.List;

/**
 * A reply as it comes to the gate.
 *
 * @param thread all that was said before, the oldest first
 * @param text the reply as plain text
 * @param asks what its writer says it does about what was asked
 */
public record Outgoing(
        Conversation conversation,
        List<Message> thread,
        String text,
        Viewer.Member writer,
        List<AskVerdict> asks) {}
