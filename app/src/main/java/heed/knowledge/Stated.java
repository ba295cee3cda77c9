package heed.knowledge;

import heed.access.TeamId;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fact as texts may state it: by its value beside a word of its matter; or, when the value is no
 * figure, by the words of its sentence. The same value in other words (“two weeks”) is not found.
 *
 * @param team whose conversations may state it; null for all
 */
public record Stated(FactId fact, String key, @Nullable TeamId team, String value, String says) {

    private static final int NEAR = 240;
    private static final int SHORTEST_OF_KEY = 3;
    private static final int SHORTEST_WORD = 5;
    private static final int MOST_WORDS = 6;
    private static final Set<String> TELLING_NOTHING =
            Set.of(
                    "about",
                    "after",
                    "always",
                    "before",
                    "between",
                    "every",
                    "innerhalb",
                    "the",
                    "their",
                    "there",
                    "these",
                    "those",
                    "unsere",
                    "until",
                    "which",
                    "within",
                    "without",
                    "your",
                    "yours");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** What must stand there word by word; empty when the value is no figure. */
    public String phrase() {
        return value.chars().anyMatch(Character::isDigit) ? value : "";
    }

    /** Beginnings of words that tell its matter. */
    public List<String> matter() {
        var words = new LinkedHashSet<String>();
        if (!phrase().isEmpty()) {
            add(words, key, SHORTEST_OF_KEY);
        }
        add(words, says, SHORTEST_WORD);
        words.removeAll(TELLING_NOTHING);
        words.removeAll(Set.copyOf(words(value)));
        return words.stream().limit(MOST_WORDS).map(Stated::beginning).toList();
    }

    /** Whether a text states it. */
    public boolean in(String text) {
        var folded = " " + String.join(" ", words(text)) + " ";
        var matter = matter();
        if (phrase().isEmpty()) {
            return !matter.isEmpty()
                    && matter.stream().allMatch(word -> folded.contains(" " + word));
        }
        var wanted = " " + String.join(" ", words(phrase())) + " ";
        for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
            var around =
                    folded.substring(
                            Math.max(0, at - NEAR),
                            Math.min(folded.length(), at + wanted.length() + NEAR));
            if (matter.stream().anyMatch(word -> around.contains(" " + word))) {
                return true;
            }
        }
        return false;
    }

    private static void add(Set<String> to, String text, int shortest) {
        words(text).stream().filter(word -> word.length() >= shortest).forEach(to::add);
    }

    /** Without what endings do to it: refunds are refunded. */
    private static String beginning(String word) {
        return word.length() > 5 ? word.substring(0, word.length() - 1) : word;
    }

    private static List<String> words(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Arrays.stream(BETWEEN.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
