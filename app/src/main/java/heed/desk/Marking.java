package heed.desk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts out of a text the place where words were found, and marks them: without regard to case and
 * accents, each word from its beginning, as the search finds them.
 */
final class Marking {

    private static final int BEFORE = 40;
    private static final int LONGEST = 200;

    private Marking() {}

    /** A piece of text, marked or not. */
    record Piece(String text, boolean marked) {}

    /**
     * The first place in {@code text} where any of {@code words} begins; empty when there is none.
     */
    static List<Piece> of(String text, List<String> words) {
        var flat = flat(text);
        var folded = folded(flat);
        var wanted = words.stream().map(Marking::folded).filter(word -> !word.isBlank()).toList();
        int first = next(folded, wanted, 0);
        if (first < 0) {
            return List.of();
        }
        int from = first <= BEFORE ? 0 : boundary(folded, first - BEFORE);
        int to = Math.min(flat.length(), from + LONGEST);
        if (to < flat.length() && Character.isLowSurrogate(flat.charAt(to))) {
            to--;
        }
        var pieces = new ArrayList<Piece>();
        int at = from;
        for (int hit = first; hit >= 0 && hit < to; hit = next(folded, wanted, at)) {
            int end = Math.min(hit + longest(folded, wanted, hit), to);
            add(pieces, (at == from && from > 0 ? "…" : "") + flat.substring(at, hit), false);
            add(pieces, flat.substring(hit, end), true);
            at = end;
        }
        add(pieces, flat.substring(at, Math.max(at, to)) + (to < flat.length() ? "…" : ""), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    private static int next(String folded, List<String> words, int from) {
        int first = -1;
        for (var word : words) {
            int at = next(folded, word, from);
            if (at >= 0 && (first < 0 || at < first)) {
                first = at;
            }
        }
        return first;
    }

    private static int next(String folded, String word, int from) {
        int at = folded.indexOf(word, from);
        while (at >= 0 && !begins(folded, at)) {
            at = folded.indexOf(word, at + 1);
        }
        return at;
    }

    private static int longest(String folded, List<String> words, int at) {
        int longest = 0;
        for (var word : words) {
            if (word.length() > longest && folded.startsWith(word, at)) {
                longest = word.length();
            }
        }
        return longest;
    }

    private static boolean begins(String folded, int at) {
        return at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1));
    }

    private static int boundary(String folded, int at) {
        int space = folded.indexOf(' ', at);
        return space < 0 || space > at + 20 ? at : space + 1;
    }

    /** On one line, each character in its own place. */
    private static String flat(String text) {
        var flat = text.toCharArray();
        for (int at = 0; at < flat.length; at++) {
            if (flat[at] <= ' ') {
                flat[at] = ' ';
            }
        }
        return new String(flat);
    }

    /** In lower case and without accents, each character in its own place. */
    private static String folded(String text) {
        var folded = text.toCharArray();
        for (int at = 0; at < folded.length; at++) {
            char bare = folded[at] < 128 ? folded[at] : bare(folded[at]);
            folded[at] = Character.toLowerCase(bare);
        }
        return new String(folded);
    }

    private static char bare(char one) {
        return Normalizer.normalize(String.valueOf(one), Normalizer.Form.NFD).charAt(0);
    }
}
