package heed.review;

import heed.review.text.Span;
import java.util.List;

/**
 * One mistake that a draft is about to make.
 *
 * @param check the check's id, such as {@code unanswered-question}
 * @param span the words of the draft that make it; without length when something is missing there
 * @param message what is wrong, for the writer to read
 * @param evidence the words of the conversation that led to it; may be empty
 * @param suggestions better wordings or next steps; may be empty
 * @param probability how sure the check is, 0 to 1
 */
public record Finding(
        String check,
        Level level,
        Span span,
        String text,
        String message,
        List<Evidence> evidence,
        List<String> suggestions,
        double probability) {}
