package heed.mail.text;

import heed.mail.mime.Words;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns phrase lists into patterns, and lines into the form in which they are compared. */
final class Phrases {

    private Phrases() {}

    static List<String> of(String resource) {
        return Words.of(Phrases.class, resource);
    }

    /** A pattern that matches any of the phrases as they stand; the longest first. */
    static String anyOf(List<String> phrases) {
        return phrases.stream()
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** A pattern of which each line of the resource is one alternative. */
    static Pattern alternatives(String resource) {
        return Words.patternOf(Phrases.class, resource);
    }

    /** Lower case, one kind of blank, no invisible marks of direction. */
    static String plain(String line) {
        var out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.getType(c) == Character.FORMAT) continue;
            out.append(Character.isWhitespace(c) || c == '\u00a0' ? ' ' : c);
        }
        return out.toString().strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
