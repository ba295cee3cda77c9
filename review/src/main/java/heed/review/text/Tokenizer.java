package heed.review.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parts text into tokens, in one pass and without any knowledge of its language. */
public final class Tokenizer {

    /** What English glues to a word, after the apostrophe. */
    private static final Set<String> ENDINGS = Set.of("ll", "re", "ve", "d", "m", "s");

    /** What French and Italian glue before one. */
    private static final Set<String> ELISIONS =
            Set.of(
                    "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu",
                    "quelqu", "all", "dell", "dall", "nell", "sull", "un", "quest", "quell");

    private final String written;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String written, String masked) {
        this.written = written;
        this.text = masked;
    }

    /** The tokens of the text, in order. Whatever is no space belongs to exactly one. */
    public static List<Token> tokenize(String text) {
        return tokenize(text, Links.mask(text, Links.find(text)));
    }

    static List<Token> tokenize(String text, String masked) {
        var tokenizer = new Tokenizer(text, masked);
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) at += Character.charCount(c);
            else if (c == Links.MASK) link();
            else if (Character.isDigit(c)) number();
            else if (isLetter(c)) word();
            else if (isEnding()) ending();
            else add(TokenKind.PUNCTUATION, at + Character.charCount(c));
        }
    }

    private void link() {
        int end = at;
        while (end < text.length() && text.charAt(end) == Links.MASK) end++;
        add(TokenKind.LINK, end);
    }

    private void number() {
        int end = at;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean joins =
                    ".,:'".indexOf(c) >= 0
                            && end + 1 < text.length()
                            && Character.isDigit(text.charAt(end + 1));
            if (!Character.isDigit(c) && !joins) break;
            end += Character.charCount(c);
        }
        add(TokenKind.NUMBER, end);
    }

    private void word() {
        int end = lettersEnd(at);
        while (end + 1 < text.length()
                && isApostrophe(text.charAt(end))
                && isLetter(text.codePointAt(end + 1))) {
            int next = lettersEnd(end + 1);
            if (ELISIONS.contains(Folding.lower(text.substring(at, Math.min(end, at + 8))))) {
                add(TokenKind.WORD, end + 1);
                return;
            }
            if (ENDINGS.contains(Folding.lower(text.substring(end + 1, Math.min(next, end + 4)))))
                break;
            end = next;
        }
        add(TokenKind.WORD, end);
    }

    private int lettersEnd(int from) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!isLetter(c) && !Character.isDigit(c)) break;
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c)
                || c == '_'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** Whether an English ending such as {@code 'll} follows the word just read. */
    private boolean isEnding() {
        return isApostrophe(text.charAt(at))
                && !tokens.isEmpty()
                && tokens.getLast().isWord()
                && tokens.getLast().end() == at
                && at + 1 < text.length()
                && ENDINGS.contains(
                        Folding.lower(
                                text.substring(at + 1, Math.min(lettersEnd(at + 1), at + 4))));
    }

    private void ending() {
        add(TokenKind.WORD, lettersEnd(at + 1));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc';
    }

    private void add(TokenKind kind, int end) {
        String word = written.substring(at, end);
        String lower = Folding.lower(word);
        tokens.add(new Token(kind, new Span(at, end), word, lower, Folding.fold(lower)));
        at = end;
    }
}
