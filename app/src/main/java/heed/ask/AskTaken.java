package heed.ask;

import heed.message.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * What a reply makes of an ask.
 *
 * @param ask null for one that the review found only now, in a message that nobody had read for
 *     asks
 * @param byHand whether the reply's writer said so
 * @param reason as its writer gave it; may be empty
 */
public record AskTaken(
        @Nullable AskId ask,
        @Nullable MessageId message,
        int start,
        int end,
        String words,
        AskState state,
        boolean byHand,
        String reason) {}
