package heed.review.promise;

import heed.review.grammar.Match;
import heed.review.grammar.Reading;
import heed.review.grammar.Symbol;
import heed.review.promise.Clause.Joint;
import java.util.BitSet;
import java.util.List;

/** Tells what parts and joins the clauses of one sentence: marks, commas and words like “and”. */
final class Joints {

    private static final String HARD_MARKS = ";:()!?.…|";

    private final Reading reading;
    private final List<Symbol> symbols;
    private final BitSet times;

    Joints(Reading reading, BitSet times) {
        this.reading = reading;
        this.symbols = reading.symbols();
        this.times = times;
    }

    /** Whether this mark parts more than a comma does; the point in 45.00 does not. */
    boolean isMark(int at) {
        Symbol symbol = symbols.get(at);
        boolean within = symbol.glued() && at + 1 < symbols.size() && symbols.get(at + 1).glued();
        return HARD_MARKS.contains(symbol.text()) && !within || symbol.is("-") && !symbol.glued();
    }

    boolean isComma(int at) {
        return symbols.get(at).is(",");
    }

    boolean isWord(int at) {
        Match match = reading.longest("joint", at);
        return match != null && match.end() == at + 1;
    }

    /** Whether a comma or a joining word stands right before, not counting times. */
    boolean partBefore(int start, int at) {
        return before(start, leadIn(start, at)) != Joint.DIRECT;
    }

    /**
     * Where a clause begins whose verb stands here: before the times that lead it in, if joined.
     */
    int leadIn(int start, int at) {
        int from = at;
        while (from > start && times.get(from - 1)) from--;
        return before(start, from) == Joint.DIRECT ? at : from;
    }

    /** What stands right before. */
    Joint before(int start, int at) {
        if (at <= start) return Joint.DIRECT;
        if (isWord(at - 1)) return Joint.WORD;
        return isComma(at - 1) ? Joint.COMMA : Joint.DIRECT;
    }
}
