package heed.mail.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds any of many phrases in a line, as whole words where the script has words. One look-up a
 * character, however many phrases.
 */
final class PhraseFinder {

    private final Map<Character, List<String>> phrases = new HashMap<>();

    PhraseFinder(List<String> phrases) {
        for (String phrase : phrases) {
            this.phrases.merge(phrase.charAt(0), List.of(phrase), PhraseFinder::longestFirst);
        }
    }

    private static List<String> longestFirst(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    boolean isIn(String line) {
        for (int at = 0; at < line.length(); at++) {
            if (at > 0 && joins(line.charAt(at - 1), line.charAt(at))) continue;
            for (String phrase : phrases.getOrDefault(line.charAt(at), List.of())) {
                int end = at + phrase.length();
                if (line.startsWith(phrase, at)
                        && (end == line.length() || !joins(line.charAt(end - 1), line.charAt(end))))
                    return true;
            }
        }
        return false;
    }

    /**
     * Whether two letters belong to one word; Chinese, Japanese, Korean and Thai do not part their
     * words.
     */
    private static boolean joins(char left, char right) {
        return Character.isLetter(left)
                && Character.isLetter(right)
                && !isUnparted(left)
                && !isUnparted(right);
    }

    private static boolean isUnparted(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER -> true;
            default -> false;
        };
    }
}
