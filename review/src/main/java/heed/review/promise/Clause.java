package heed.review.promise;

import org.jspecify.annotations.Nullable;

/**
 * A part of a sentence that says one thing.
 *
 * @param start its first symbol
 * @param end the symbol behind it
 * @param head what commits in it; null when nothing does
 * @param speaks whether it has a verb of its own, committing or not
 * @param joined whether a mark or word before it parts it from what stands there
 */
record Clause(Kind kind, int start, int end, @Nullable Head head, boolean speaks, Joint joint) {

    /** What a clause is for. */
    enum Kind {
        MAIN,
        /** What the customer must do first. */
        CUSTOMER_ACTS,
        /** What must happen first, but not by the customer. */
        EVENT,
        /** What the customer may choose: “if you like”. */
        CHOICE,
        /** A request: “send me the number”. */
        REQUEST,
        /** What somebody said, or what is doubted or denied: “I wrote that”. */
        REPORT,
        /** Anything else that is not promised: “which you ordered”. */
        ASIDE
    }

    /** How a clause hangs together with the one before. */
    enum Joint {
        /** The beginning of the sentence, or a mark that parts more than a comma. */
        APART,
        COMMA,
        /** A word such as “and”. */
        WORD,
        /** Nothing parts it from what stands before. */
        DIRECT
    }

    boolean isCondition() {
        return kind == Kind.CUSTOMER_ACTS || kind == Kind.EVENT || kind == Kind.CHOICE;
    }

    /** Whether it is only an adverb to a neighbour: “by Friday at the latest”. */
    boolean isAdverb() {
        return kind == Kind.MAIN && head == null && !speaks;
    }
}
