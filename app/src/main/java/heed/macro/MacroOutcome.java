package heed.macro;

import heed.gate.Passage;
import heed.message.MessageId;
import org.jspecify.annotations.Nullable;

/** What became of a macro, or of the same reply to many, in one conversation. */
public sealed interface MacroOutcome {

    /**
     * All of it was done.
     *
     * @param reply what was sent; null when there was nothing to send
     */
    record Done(@Nullable MessageId reply) implements MacroOutcome {}

    /**
     * The gate holds the reply, which is its writer's draft there now; nothing else was done.
     *
     * @param passage what was found
     */
    record Held(Passage passage) implements MacroOutcome {

        /** Why, in a sentence: the loudest finding. */
        public String why() {
            return passage.findings().stream()
                    .min(java.util.Comparator.comparing(one -> one.level()))
                    .map(one -> one.message())
                    .orElse("It was held.");
        }
    }
}
