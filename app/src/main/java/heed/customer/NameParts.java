package heed.customer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of given and family name when the whole name is corrected. Only where it is sure:
 * when the parts made up the name before, and the new one is cut at the same word, or keeps one of
 * them. Else the parts stay as they were given.
 */
final class NameParts {

    private NameParts() {}

    /** What to enter along with {@code name}; empty when nothing is sure. */
    static Map<CardField, Optional<String>> following(Card card, String name) {
        var given = card.givenName();
        var family = card.familyName();
        var parts = new EnumMap<CardField, Optional<String>>(CardField.class);
        if (given == null || family == null || !card.name().equals(given + " " + family)) {
            return parts;
        }
        var words = name.split(" ");
        int cut = given.split(" ").length;
        if (words.length == card.name().split(" ").length || name.startsWith(given + " ")) {
            parts.put(CardField.GIVEN, Optional.of(joined(words, 0, cut)));
            parts.put(CardField.FAMILY, Optional.of(joined(words, cut, words.length)));
        } else if (name.endsWith(" " + family)) {
            var rest = name.substring(0, name.length() - family.length() - 1);
            parts.put(CardField.GIVEN, Optional.of(rest));
        }
        return parts;
    }

    private static String joined(String[] words, int from, int till) {
        return String.join(" ", Arrays.copyOfRange(words, from, till));
    }
}
