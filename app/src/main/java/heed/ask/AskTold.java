package heed.ask;

import heed.message.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * An ask as threads tell it, of the view {@code ask_told}.
 *
 * @param state in a word, see {@link AskState}
 * @param reply the message that settled it
 * @param again whether it was asked and settled before
 */
public record AskTold(
        MessageId message,
        String words,
        String state,
        @Nullable MessageId reply,
        String reason,
        boolean again) {}
