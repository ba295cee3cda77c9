package heed.reply;

import heed.gate.Finding;
import heed.gate.Passage;
import heed.message.Message;
import heed.message.MessageId;
import java.util.List;

/** What became of a reply. */
public sealed interface SendOutcome {

    /** It is in the outbox. */
    record Sent(MessageId message) implements SendOutcome {}

    /** The gate holds it back, until its words are changed or its writer confirms them. */
    record Held(Passage passage) implements SendOutcome {

        /** All that was found, whether it holds the reply or not. */
        public List<Finding> findings() {
            return passage.findings();
        }
    }

    /** Somebody said something since its writer last looked. */
    record Overtaken(Message newer) implements SendOutcome {}
}
