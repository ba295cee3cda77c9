package heed.reply;

import heed.message.Message;
import heed.message.MessageId;
import java.util.List;

/** What became of a reply. */
public sealed interface SendOutcome {

    /** It is in the outbox. */
    record Sent(MessageId message) implements SendOutcome {}

    /** The gate holds it back. */
    record Held(List<Finding> findings) implements SendOutcome {}

    /** Somebody said something since its writer last looked. */
    record Overtaken(Message newer) implements SendOutcome {}
}
