package heed.access;

import java.util.Locale;

/** The first letters of the first and last word of a name, whatever its script. */
public final class Initials {

    private Initials() {}

    public static String of(String name) {
        var words = name.strip().split("\\s+");
        var first = firstLetter(words[0]);
        var last = words.length > 1 ? firstLetter(words[words.length - 1]) : "";
        return (first + last).toUpperCase(Locale.ROOT);
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
