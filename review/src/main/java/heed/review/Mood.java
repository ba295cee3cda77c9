package heed.review;

import heed.review.text.Span;
import java.util.List;

/**
 * How the customer feels about the matter, by their own words. Never kept as a score of the person.
 *
 * @param upset how likely the customer is upset, 0 to 1
 */
public record Mood(double upset, List<Signal> signals) {

    /** What a stretch of a message shows. */
    public enum Kind {
        ANGER,
        DISAPPOINTMENT,
        URGENCY,
        REPEAT_CONTACT,
        CHURN,
        LOSS,
        COMPLAINT,
        GRATITUDE
    }

    /**
     * Words that show a feeling or a state of things.
     *
     * @param message which message of the case, from zero
     * @param strength 0 to 1
     */
    public record Signal(Kind kind, int message, Span span, double strength) {}
}
