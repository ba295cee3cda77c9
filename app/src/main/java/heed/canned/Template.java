package heed.canned;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text in the placeholder language, taken apart: {@code {{customer.name}}}, {@code
 * {{customer.givenName|there}}}, {@code {{?what was wrong}}}. See docs/guides/canned-replies.md.
 *
 * <p>Reading takes time in proportion to the text, whatever is in it.
 *
 * @param mistakes what cannot be understood; such a text is not kept
 */
record Template(List<Part> parts, List<Mistake> mistakes) {

    /** How long a text may be, in UTF-16 code units. */
    static final int LONGEST = 20_000;

    /** How long what a blank or a fallback says may be. */
    static final int LONGEST_WORDS = 60;

    private static final int MOST_MISTAKES = 5;
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)+");

    /**
     * Something that cannot be understood.
     *
     * @param start where, in UTF-16 code units
     * @param end exclusive
     */
    record Mistake(int start, int end, String sentence) {}

    static Template of(String text) {
        return new Reader(text).read();
    }

    List<Part.Place> places() {
        return parts.stream()
                .filter(Part.Place.class::isInstance)
                .map(Part.Place.class::cast)
                .toList();
    }

    List<Part.Blank> blanks() {
        return parts.stream()
                .filter(Part.Blank.class::isInstance)
                .map(Part.Blank.class::cast)
                .toList();
    }

    /** What it says without what is put in: by this its likes are recognised. */
    String wordsAlone() {
        var words = new StringBuilder();
        for (var part : parts) {
            words.append(part instanceof Part.Words(var text) ? text : " ");
        }
        return words.toString().strip();
    }

    private static final class Reader {

        private final String text;
        private final List<Part> parts = new ArrayList<>();
        private final List<Mistake> mistakes = new ArrayList<>();

        Reader(String text) {
            this.text = text;
        }

        Template read() {
            int at = 0;
            while (at < text.length() && mistakes.size() < MOST_MISTAKES) {
                int open = text.indexOf("{{", at);
                if (open < 0) {
                    break;
                }
                words(at, open);
                at = placeholder(open);
            }
            words(at, text.length());
            return new Template(List.copyOf(parts), List.copyOf(mistakes));
        }

        private void words(int start, int end) {
            if (start < end) {
                parts.add(new Part.Words(text.substring(start, end)));
            }
        }

        /** Returns where the text goes on. */
        private int placeholder(int open) {
            int close = text.indexOf("}}", open + 2);
            int next = text.indexOf("{{", open + 2);
            if (close < 0 || next >= 0 && next < close) {
                int end = Math.min(open + 2 + LONGEST_WORDS, next < 0 ? text.length() : next);
                mistake(open, end, "It is not closed: two braces }} are missing.");
                return next < 0 ? text.length() : next;
            }
            var inside = text.substring(open + 2, Math.min(close, open + 500));
            var problem = inside.startsWith("?") ? blank(inside) : place(inside, open, close + 2);
            if (problem != null) {
                mistake(open, close + 2, problem);
            }
            return close + 2;
        }

        private @Nullable String blank(String inside) {
            var what = inside.substring(1).strip();
            if (what.isEmpty()) {
                return "Say what has to be filled in: {{?what was wrong}}.";
            }
            if (what.length() > LONGEST_WORDS || hasBreak(what)) {
                return "Say in up to 60 characters, on one line, what has to be filled in.";
            }
            parts.add(new Part.Blank(what));
            return null;
        }

        private @Nullable String place(String inside, int start, int end) {
            int bar = inside.indexOf('|');
            var name = (bar < 0 ? inside : inside.substring(0, bar)).strip();
            var otherwise = bar < 0 ? null : inside.substring(bar + 1).strip();
            if (!NAME.matcher(name).matches()) {
                return "This is no name of a place, such as customer.name; a blank begins with a question mark.";
            }
            if (otherwise != null && (otherwise.length() > LONGEST_WORDS || hasBreak(otherwise))) {
                return "What stands there otherwise has up to 60 characters, on one line.";
            }
            parts.add(new Part.Place(name, otherwise, start, end));
            return null;
        }

        private static boolean hasBreak(String words) {
            return words.chars().anyMatch(c -> Character.isISOControl(c) || c == '{' || c == '}');
        }

        private void mistake(int start, int end, String sentence) {
            mistakes.add(new Mistake(start, end, sentence));
        }
    }
}
