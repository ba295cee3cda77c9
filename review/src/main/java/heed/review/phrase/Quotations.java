package heed.review.phrase;

import heed.review.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What stands between quotation marks in a text, marks included. */
public record Quotations(List<Span> spans) {

    public static final Quotations NONE = new Quotations(List.of());

    /** Longer quotations are rather two marks that have nothing to do with each other. */
    private static final int LONGEST = 500;

    private static final String OPENING = "\"“„«‟‘";
    private static final String CLOSING = "\"”“»”’";

    public static Quotations in(String text) {
        var spans = new ArrayList<Span>();
        int at = 0;
        while (at < text.length()) {
            int kind = OPENING.indexOf(text.charAt(at));
            int end =
                    kind < 0 || !isOpening(text, at) ? -1 : closing(text, at, CLOSING.charAt(kind));
            if (end > 0) spans.add(new Span(at, end));
            at = end > 0 ? end : at + 1;
        }
        return new Quotations(List.copyOf(spans));
    }

    /** Whether the words stand in quotation marks. */
    public boolean hold(Span words) {
        int at = Collections.binarySearch(spans, words);
        if (at < 0) at = -at - 2;
        return at >= 0 && spans.get(at).contains(words);
    }

    private static boolean isOpening(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static int closing(String text, int start, char mark) {
        int limit = Math.min(text.length(), start + LONGEST);
        for (int at = start + 1; at < limit; at++) {
            char c = text.charAt(at);
            boolean blankLine = c == '\n' && at + 1 < limit && text.charAt(at + 1) == '\n';
            if (blankLine) return -1;
            if (c == mark || mark == '”' && c == '"') return at + 1;
        }
        return -1;
    }
}
