package heed.review.check;

import heed.review.Evidence;
import heed.review.Level;
import heed.review.text.Span;
import heed.review.thread.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A place at which a check sees its mistake; its page turns this into a {@link
 * heed.review.Finding}.
 *
 * @param values what stands for the names in braces of the page's message
 * @param level if it is louder or quieter than usual
 * @param probability how sure the check is, 0 to 1
 */
public record Sighting(
        Span span,
        Map<String, String> values,
        List<Evidence> evidence,
        List<String> suggestions,
        @Nullable Level level,
        double probability) {

    /** The words of the draft that make the mistake. */
    public static Sighting at(Span span) {
        return new Sighting(span, Map.of(), List.of(), List.of(), null, 0.95);
    }

    /** The place of the draft at which something is missing. */
    public static Sighting missingAt(int place) {
        return at(Span.at(place));
    }

    public Sighting with(String name, String value) {
        var more = new TreeMap<>(values);
        more.put(name, value);
        return new Sighting(span, more, evidence, suggestions, level, probability);
    }

    /** Quotes the conversation. */
    public Sighting because(Turn turn, Span words) {
        var more = new ArrayList<>(evidence);
        more.add(new Evidence(turn.number(), words, words.of(turn.message().text())));
        return new Sighting(span, values, List.copyOf(more), suggestions, level, probability);
    }

    public Sighting suggesting(List<String> better) {
        return new Sighting(span, values, evidence, List.copyOf(better), level, probability);
    }

    public Sighting as(Level other) {
        return new Sighting(span, values, evidence, suggestions, other, probability);
    }

    public Sighting sure(double other) {
        return new Sighting(span, values, evidence, suggestions, level, other);
    }
}
