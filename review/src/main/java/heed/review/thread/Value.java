package heed.review.thread;

import heed.review.text.Span;
import java.util.Locale;

/**
 * Something that can be told in figures, and so be told otherwise.
 *
 * @param unit which figures can be compared: a currency, {@code hours}, {@code days}, {@code
 *     working days}, {@code percent}, {@code clock}, {@code date}
 * @param amount in that unit; minutes since midnight, or month times 100 plus day
 * @param upTo the upper end of a range, or the same again
 */
public record Value(Span span, String unit, double amount, double upTo) {

    /** Whether both say the same, or one lies in the other's range. */
    public boolean agreesWith(Value other) {
        return unit.equals(other.unit)
                && amount <= other.upTo + 0.001
                && other.amount <= upTo + 0.001;
    }

    public boolean isComparableWith(Value other) {
        return unit.equals(other.unit);
    }

    @Override
    public String toString() {
        return amount == upTo
                ? String.format(Locale.ROOT, "%s %s", amount, unit)
                : String.format(Locale.ROOT, "%s to %s %s", amount, upTo, unit);
    }
}
