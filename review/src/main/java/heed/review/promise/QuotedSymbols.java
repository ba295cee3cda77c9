package heed.review.promise;

import heed.review.grammar.Symbol;
import java.util.BitSet;
import java.util.List;

/** Finds what a sentence quotes: the words between two quotation marks. */
final class QuotedSymbols {

    private static final String MARKS = "\"“”„«»‟";

    private QuotedSymbols() {}

    /** The symbols between marks; a mark without its partner quotes nothing. */
    static BitSet in(List<Symbol> symbols) {
        var quoted = new BitSet();
        int open = -1;
        for (int at = 0; at < symbols.size(); at++) {
            if (!MARKS.contains(symbols.get(at).text())) continue;
            if (open >= 0) quoted.set(open, at + 1);
            open = open >= 0 ? -1 : at;
        }
        return quoted;
    }
}
