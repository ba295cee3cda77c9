package heed.review.grammar;

import heed.review.text.Folding;
import heed.review.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts text into symbols. A hyphen between two letters is dropped, so that {@code end-of-day} and
 * {@code end of day} read alike.
 */
public final class Symbols {

    /** What stands for the characters of a link: the whole of it is one symbol. */
    private static final char MASK = '\uFFFC';

    private final String text;
    private final int end;
    private final List<Symbol> symbols = new ArrayList<>();
    private int at;

    private Symbols(String text, Span span) {
        this.text = text;
        this.at = span.start();
        this.end = span.end();
    }

    /** The symbols of a stretch of the text, in order; their spans point into the whole text. */
    public static List<Symbol> of(String text, Span span) {
        return new Symbols(text, span).read();
    }

    /** The words of a pattern, read as the words of a text are. */
    static List<String> of(String literal) {
        return of(literal, new Span(0, literal.length())).stream().map(Symbol::text).toList();
    }

    private List<Symbol> read() {
        while (at < end) {
            int c = text.codePointAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isJoiningHyphen(c)) at++;
            else if (Character.isLetter(c)) add(lettersEnd());
            else if (Character.isDigit(c)) add(digitsEnd());
            else if (c == MASK) add(maskEnd());
            else add(at + Character.charCount(c));
        }
        return symbols;
    }

    private int lettersEnd() {
        int stop = at;
        while (stop < end && isLetter(text.codePointAt(stop)))
            stop += Character.charCount(text.codePointAt(stop));
        return stop;
    }

    private int digitsEnd() {
        int stop = at;
        while (stop < end && Character.isDigit(text.codePointAt(stop)))
            stop += Character.charCount(text.codePointAt(stop));
        return stop;
    }

    private int maskEnd() {
        int stop = at;
        while (stop < end && text.charAt(stop) == MASK) stop++;
        return stop;
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private boolean isJoiningHyphen(int c) {
        return (c == '-' || c == '\u2010' || c == '\u2011')
                && at > 0
                && at + 1 < end
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    private void add(int stop) {
        Span span = new Span(at, Math.min(stop, end));
        boolean glued = !symbols.isEmpty() && symbols.getLast().span().end() == at;
        boolean capital = Character.isUpperCase(text.codePointAt(at));
        symbols.add(new Symbol(plain(Folding.lower(span.of(text))), span, capital, glued));
        at = span.end();
    }

    /** Dashes of every length are one. */
    private static String plain(String symbol) {
        return symbol.equals("\u2013") || symbol.equals("\u2014") || symbol.equals("\u2212")
                ? "-"
                : symbol;
    }
}
