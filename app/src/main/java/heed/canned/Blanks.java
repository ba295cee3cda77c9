package heed.canned;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the blanks of canned replies in what somebody is about to send. */
public final class Blanks {

    /** Every repetition is bounded. A break may have come into it while it was edited. */
    private static final Pattern BLANK = Pattern.compile("\\{\\{\\s{0,5}\\?[^{}]{0,200}\\}\\}");

    private Blanks() {}

    /**
     * One that nobody filled.
     *
     * @param start in UTF-16 code units
     * @param end exclusive
     * @param words as it stands there, braces and all
     */
    public record Unfilled(int start, int end, String words) {

        /** What has to be filled in. */
        public String what() {
            var inside = words.substring(2, words.length() - 2).strip();
            return inside.substring(1).strip();
        }

        private static Unfilled of(MatchResult found) {
            return new Unfilled(found.start(), found.end(), found.group());
        }
    }

    /** All in {@code text}, wherever they stand: a quoted blank is unfilled as well. */
    public static List<Unfilled> in(String text) {
        return BLANK.matcher(text).results().map(Unfilled::of).toList();
    }
}
