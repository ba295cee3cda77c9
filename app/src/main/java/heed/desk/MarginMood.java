package heed.desk;

import heed.gate.Reviewed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the customer feels, by their own words; never a figure.
 *
 * @param feeling {@code Sounds upset}
 * @param words what they wrote that shows it
 */
record MarginMood(String feeling, List<String> words) {

    private static final double UPSET = 0.5;
    private static final int MOST_WORDS = 2;

    static @Nullable MarginMood of(Reviewed.@Nullable Mood mood) {
        if (mood == null) {
            return null;
        }
        var telling =
                mood.signals().stream()
                        .filter(signal -> !signal.kind().equals("gratitude"))
                        .sorted(Comparator.comparing(Reviewed.Signal::strength).reversed())
                        .toList();
        if (telling.isEmpty()) {
            return mood.upset() < UPSET ? null : new MarginMood("Sounds upset", List.of());
        }
        return new MarginMood(
                mood.upset() < UPSET ? feeling(telling.getFirst().kind()) : "Sounds upset",
                apart(telling));
    }

    /** The strongest words, none of them within others. */
    private static List<String> apart(List<Reviewed.Signal> telling) {
        var words = new ArrayList<String>();
        for (var signal : telling) {
            var said = signal.text();
            if (words.size() < MOST_WORDS
                    && words.stream().noneMatch(one -> one.contains(said) || said.contains(one))) {
                words.add(said);
            }
        }
        return words;
    }

    private static String feeling(String kind) {
        return switch (kind) {
            case "anger" -> "May be angry";
            case "disappointment" -> "May be disappointed";
            case "urgency" -> "It is urgent to them";
            case "repeat-contact" -> "Has written before";
            case "churn" -> "Thinks of leaving";
            case "loss" -> "Tells of a loss";
            default -> "Has a complaint";
        };
    }
}
