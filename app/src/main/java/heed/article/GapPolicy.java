package heed.article;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides which words that nothing was found for are kept. What looks like an address, a number of
 * a card, a telephone or an order, or like a whole message, says something of a person and is not.
 */
final class GapPolicy {

    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 8;
    private static final Pattern TELLING =
            Pattern.compile(
                    "[@/\\\\]|www\\.|\\d(?:[\\s.,-]?\\d){2,}|\\p{L}\\d{2}|\\d{2}\\p{L}|\\d\\p{L}{1,3}\\d|#\\s?\\d");

    private GapPolicy() {}

    /** The words as they are counted; empty when they are not. */
    static Optional<String> kept(String typed) {
        var words = typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip().toLowerCase(Locale.ROOT);
        long letters = words.chars().filter(Character::isLetter).count();
        if (letters < 3
                || words.length() > LONGEST
                || words.split(" ").length > MOST_WORDS
                || TELLING.matcher(words).find()) {
            return Optional.empty();
        }
        return Optional.of(words);
    }
}
