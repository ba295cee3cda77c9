package heed.review;

import heed.review.text.Span;

/**
 * A question, request or reported problem in a customer's message.
 *
 * @param message which message of the case, from zero
 */
public record Ask(int message, Span span, String text, State state) {

    /** What became of an ask, with the draft taken as sent. */
    public enum State {
        OPEN,
        ANSWERED,
        /** We said when or how the answer comes. */
        DEFERRED,
        /** We said no. */
        DECLINED
    }

    public Ask in(State state) {
        return new Ask(message, span, text, state);
    }
}
