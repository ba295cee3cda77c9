package heed.duty;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the words that customers write when it is urgent: whole words, in whatever case. */
final class UrgentWords {

    private static final int MOST_READ = 20_000;

    private UrgentWords() {}

    /** The first of {@code words} that {@code text} has outside of what it quotes. */
    static Optional<String> in(String text, List<String> words) {
        var own = own(text.length() > MOST_READ ? text.substring(0, MOST_READ) : text);
        return words.stream()
                .filter(word ->
                        Pattern.compile(
                                        "(?<![\\p{L}\\p{N}])"
                                                + Pattern.quote(word)
                                                + "(?![\\p{L}\\p{N}])",
                                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                                .matcher(own)
                                .find())
                .findFirst();
    }

    private static String own(String text) {
        return text.lines()
                .filter(line -> !line.stripLeading().startsWith(">"))
                .reduce("", (one, next) -> one + " " + next);
    }
}
