package heed.review.due;

import heed.review.grammar.Grammar;
import heed.review.grammar.GrammarReader;
import heed.review.grammar.Match;
import heed.review.grammar.Reading;
import heed.review.grammar.Symbol;
import heed.review.grammar.Symbols;
import heed.review.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the words that name a time, in the languages that have a table. Safe to share. */
public final class DueTimes {

    /** The languages with a table. */
    public static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "nl", "it", "pt");

    private static final int LONGEST_GLUE = 8;

    private static final Map<String, DueTimes> KNOWN = new ConcurrentHashMap<>();

    private final Grammar grammar;

    private DueTimes(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Null for a language without a table. */
    public static @Nullable DueTimes of(String language) {
        if (!LANGUAGES.contains(language)) return null;
        return KNOWN.computeIfAbsent(language, DueTimes::read);
    }

    private static DueTimes read(String language) {
        var reader = new GrammarReader();
        reader.add(DueTimes.class, language + ".table").add(DueTimes.class, "cities.table");
        Cities.addTo(reader);
        return new DueTimes(reader.read(new TimeWords()));
    }

    /** The phrases of a sentence, in order; what belongs together (“Friday at 3”) is one. */
    public List<DuePhrase> in(String text, Span sentence) {
        Reading reading = grammar.read(Symbols.of(text, sentence));
        var phrases = new ArrayList<DuePhrase>();
        int at = 0;
        int lastEnd = -1;
        while (at < reading.symbols().size()) {
            Match match = reading.longest("time", at);
            if (match == null) {
                at++;
                continue;
            }
            Gap gap = lastEnd < 0 ? Gap.WIDE : gap(reading, lastEnd, at);
            DuePhrase before = gap == Gap.WIDE ? null : phrases.getLast();
            DuePhrase phrase = phrase(reading, at, match, before);
            if (phrase != null) {
                add(phrases, phrase, gap);
                lastEnd = match.end();
            }
            at = match.end();
        }
        return phrases;
    }

    private static void add(List<DuePhrase> phrases, DuePhrase phrase, Gap gap) {
        DuePhrase both = gap == Gap.WIDE ? null : together(phrases.getLast(), phrase, gap);
        if (both != null) phrases.removeLast();
        phrases.add(both == null ? phrase : both);
    }

    private static @Nullable DuePhrase together(DuePhrase before, DuePhrase phrase, Gap gap) {
        if (phrase.span().contains(before.span())) return phrase;
        return gap == Gap.OR ? before.or(phrase) : before.and(phrase);
    }

    private static @Nullable DuePhrase phrase(
            Reading reading, int start, Match match, @Nullable DuePhrase before) {
        Span span =
                reading.symbols()
                        .get(start)
                        .span()
                        .and(reading.symbols().get(match.end() - 1).span());
        return switch (match.value()) {
            case null -> null;
            case TimeWords.Unrelated() -> null;
            case TimeOfDay.Clocks clocks -> before == null ? null : before.on(span, clocks);
            case TimeWords.Bare(When when) -> new DuePhrase(span, when, true);
            case TimeWords.Guessed(When when) ->
                    countsThings(reading, match.end()) ? null : new DuePhrase(span, when, false);
            case Object named -> new DuePhrase(span, When.of(named), false);
        };
    }

    /** “By 5 %”, “at 20 euros”: no hour. */
    private static boolean countsThings(Reading reading, int at) {
        if (at >= reading.symbols().size()) return false;
        Symbol next = reading.symbols().get(at);
        return next.isNumber()
                || "%€$£+*/°".contains(next.text())
                || next.glued()
                        && !next.isWord()
                        && ":,.".contains(next.text())
                        && isNumber(reading, at + 1)
                || reading.longest("counted", at) != null;
    }

    private static boolean isNumber(Reading reading, int at) {
        return at < reading.symbols().size()
                && reading.symbols().get(at).isNumber()
                && reading.symbols().get(at).glued();
    }

    /** What stands between two phrases. */
    private enum Gap {
        /** Nothing, or small words: both may name one time. */
        NARROW,
        /** “Or”: the later one counts. */
        OR,
        WIDE
    }

    private static Gap gap(Reading reading, int from, int to) {
        if (to - from > LONGEST_GLUE) return Gap.WIDE;
        Match or = reading.longest("or", from);
        if (or != null && or.end() == to) return Gap.OR;
        int at = from;
        while (at < to) {
            Match glue = reading.longest("glue", at);
            if (glue == null) return Gap.WIDE;
            at = glue.end();
        }
        return at == to ? Gap.NARROW : Gap.WIDE;
    }
}
