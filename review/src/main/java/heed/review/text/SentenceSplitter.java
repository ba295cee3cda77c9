package heed.review.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parts tokens into sentences. A sentence never crosses a zone, a blank line or an item of a list,
 * and is never longer than {@link #MOST_TOKENS}, so that whoever looks back in one looks back only
 * so far.
 */
final class SentenceSplitter {

    static final int MOST_TOKENS = 400;

    /** Lines shorter than this were ended by the writer, not wrapped by a program. */
    private static final int WRAPPED = 50;

    private static final Set<String> CLOSING = Set.of("\"", "”", "’", "'", ")", "]", "»", "“");

    private final Set<String> abbreviations = new HashSet<>();
    private final Set<String> beforeNumber = new HashSet<>();
    private final Set<String> months = new HashSet<>();

    SentenceSplitter() {
        var words = WordList.byKey(SentenceSplitter.class, "abbreviations.txt");
        abbreviations.addAll(words.getOrDefault("always", List.of()));
        beforeNumber.addAll(words.getOrDefault("before-number", List.of()));
        for (String month : words.getOrDefault("months", List.of()))
            months.add(Folding.fold(month));
    }

    List<Sentence> split(String text, List<Zone> zones, List<Token> tokens) {
        var sentences = new ArrayList<Sentence>();
        int at = 0;
        for (Zone zone : zones) {
            int first = at;
            while (at < tokens.size() && tokens.get(at).start() < zone.span().end()) at++;
            split(text, zone.kind(), tokens.subList(first, at), sentences);
        }
        return sentences;
    }

    private void split(String text, ZoneKind zone, List<Token> tokens, List<Sentence> sentences) {
        int first = 0;
        for (int at = 0; at < tokens.size(); at++) {
            boolean last = at + 1 == tokens.size();
            if (!last && at - first < MOST_TOKENS && !isEnd(text, tokens, at)) continue;
            List<Token> own = tokens.subList(first, at + 1);
            Span span = own.getFirst().span().and(own.getLast().span());
            sentences.add(new Sentence(span, zone, own, Languages.UNKNOWN));
            first = at + 1;
        }
    }

    /** Whether a sentence ends between this token and the next, which exists. */
    private boolean isEnd(String text, List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Token next = tokens.get(at + 1);
        if (isBrokenBetween(text, token, next)) return !isTitleOrNumberSign(tokens, at);
        if (!endsSentence(tokens, at)) return false;
        if (next.is(".")
                || next.is("!")
                || next.is("?")
                || CLOSING.contains(next.text()) && next.start() == token.end()) return false;
        if (next.start() == token.end()) return token.is(".") && isGluedSentence(tokens, at);
        if (token.is(".") && isAbbreviation(tokens, at)) return false;
        boolean trailsOff = token.is("…") || token.is(".") && at > 0 && tokens.get(at - 1).is(".");
        return !trailsOff || !startsSmall(next);
    }

    private static boolean startsSmall(Token next) {
        return next.isWord() && Character.isLowerCase(next.text().codePointAt(0));
    }

    private static boolean endsSentence(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (isMark(token)) return true;
        return at > 0
                && CLOSING.contains(token.text())
                && isMark(tokens.get(at - 1))
                && tokens.get(at - 1).end() == token.start();
    }

    private static boolean isMark(Token token) {
        return token.is(".")
                || token.is("!")
                || token.is("?")
                || token.is("…")
                || token.is("。")
                || token.is("！")
                || token.is("？");
    }

    /** “Done.Thanks”: a small letter before the point, a capital and a small one behind it. */
    private static boolean isGluedSentence(List<Token> tokens, int at) {
        Token before = tokens.get(Math.max(0, at - 1));
        Token next = tokens.get(at + 1);
        return before.isWord()
                && before.text().length() > 2
                && Character.isLowerCase(before.text().charAt(before.text().length() - 1))
                && next.startsWithCapital()
                && next.text().length() > 1
                && Character.isLowerCase(next.text().charAt(1));
    }

    private static boolean isBrokenBetween(String text, Token token, Token next) {
        int breaks = 0;
        for (int at = token.end(); at < next.start() && breaks < 2; at++)
            if (text.charAt(at) == '\n') breaks++;
        if (breaks != 1) return breaks > 1;
        boolean beginsAnew = next.startsWithCapital() || !next.isWord() && !next.isNumber();
        return beginsAnew && isShortLine(text, token);
    }

    private static boolean isShortLine(String text, Token last) {
        int nearest = Math.max(0, last.end() - WRAPPED);
        for (int at = last.end() - 1; at >= nearest; at--) if (text.charAt(at) == '\n') return true;
        return nearest == 0;
    }

    /** “Order no.” and the number on the next line belong together. */
    private boolean isTitleOrNumberSign(List<Token> tokens, int at) {
        return tokens.get(at).is(".") && isAbbreviation(tokens, at);
    }

    private boolean isAbbreviation(List<Token> tokens, int point) {
        if (point == 0) return false;
        Token before = tokens.get(point - 1);
        if (before.end() != tokens.get(point).start()) return false;
        Token next = tokens.get(point + 1);
        if (before.isNumber()) return isOrdinal(tokens, point - 1, next);
        String word = withLettersBefore(tokens, point - 1);
        if (word.equals("p.m") || word.equals("a.m")) return isWithinTime(tokens, point + 1);
        if (abbreviations.contains(word)) return true;
        if (beforeNumber.contains(before.lower())) return next.isNumber() || next.is("#");
        boolean initial = before.text().length() == 1 && before.startsWithCapital();
        return initial && next.startsWithCapital() && point > 1;
    }

    /** The word, or with the letters and points before it {@code z.b}. */
    private static String withLettersBefore(List<Token> tokens, int word) {
        String lower = tokens.get(word).lower();
        boolean dotted = lower.length() == 1 && word >= 2 && tokens.get(word - 1).is(".");
        return dotted ? tokens.get(word - 2).lower() + '.' + lower : lower;
    }

    /** “3 p.m. on Friday”, “3 p.m. GMT”, “3 p.m. London time”; but “3 p.m. We will …”. */
    private static boolean isWithinTime(List<Token> tokens, int next) {
        Token word = tokens.get(next);
        if (!word.isWord() || startsSmall(word) || isZone(word)) return true;
        int behind = Math.min(next + 4, tokens.size());
        return tokens.subList(next + 1, behind).stream()
                .anyMatch(token -> token.text().equals("time"));
    }

    private static boolean isZone(Token word) {
        return word.text().length() > 1 && word.text().equals(word.text().toUpperCase(Locale.ROOT));
    }

    /** “am 3. März”, “der 2. Versuch”, “the 3. of May”: the point makes an ordinal. */
    private boolean isOrdinal(List<Token> tokens, int number, Token next) {
        if (tokens.get(number).text().length() > 2) return false;
        if (!next.isWord()) return false;
        if (!next.startsWithCapital() || months.contains(next.folded())) return true;
        return number > 0 && GERMAN_ARTICLES.contains(tokens.get(number - 1).lower());
    }

    private static final Set<String> GERMAN_ARTICLES =
            Set.of(
                    "am", "der", "die", "das", "den", "dem", "des", "zum", "zur", "vom", "beim",
                    "bis", "ab");
}
