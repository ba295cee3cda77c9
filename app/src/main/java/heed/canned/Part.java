package heed.canned;

import org.jspecify.annotations.Nullable;

/** A piece of a text in the placeholder language. */
sealed interface Part {

    /** Words that are sent as they are. */
    record Words(String text) implements Part {}

    /**
     * A place that Heed fills.
     *
     * @param name such as {@code customer.name} or {@code fact.refund.period}
     * @param otherwise what stands there when nothing is known; null when its sender has to fill it
     */
    record Place(String name, @Nullable String otherwise, int start, int end) implements Part {}

    /** A blank that its sender fills. */
    record Blank(String what) implements Part {}
}
