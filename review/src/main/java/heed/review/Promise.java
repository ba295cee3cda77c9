package heed.review;

import heed.review.text.Span;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that a draft commits us to.
 *
 * @param span the clause that makes it
 * @param what what will be done, in the draft's words
 * @param due when it is due, with the offset in force then; null when no time is named
 * @param dueText the words that name the time
 * @param conditional whether the customer must act first
 */
public record Promise(
        Span span,
        String text,
        String what,
        @Nullable OffsetDateTime due,
        @Nullable String dueText,
        boolean conditional,
        Strength strength) {

    /** Whether the writer limits the commitment. */
    public enum Strength {
        FIRM,
        HEDGED
    }
}
