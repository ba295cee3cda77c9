package heed.review.grammar;

import heed.review.text.Folding;
import heed.review.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that a grammar knows, by number. Words typed without their accents are known too, and
 * words that a language writes together ({@code Freitagmittag}) are parted.
 */
final class Lexicon {

    /** What every run of digits is, and every word that the grammar does not know. */
    static final int DIGITS = 0;

    static final int UNKNOWN = 1;
    private static final int FIRST = 2;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> folded = new HashMap<>();
    private final Map<String, Integer> cuts = new HashMap<>();

    int add(String word) {
        Integer known = numbers.get(word);
        if (known != null) return known;
        int number = FIRST + numbers.size();
        numbers.put(word, number);
        folded.putIfAbsent(Folding.fold(word), number);
        return number;
    }

    int size() {
        return FIRST + numbers.size();
    }

    /** Says that the language writes these two as one word. */
    void join(String first, String second) {
        cuts.put(first + second, first.length());
    }

    Integer[] numbersOf(List<Symbol> symbols) {
        return symbols.stream().map(this::numberOf).toArray(Integer[]::new);
    }

    private Integer numberOf(Symbol symbol) {
        Integer exact = numbers.get(symbol.text());
        if (exact != null) return exact;
        if (symbol.isNumber()) return DIGITS;
        return folded.getOrDefault(symbol.text(), UNKNOWN);
    }

    List<Symbol> part(List<Symbol> symbols) {
        if (cuts.isEmpty()) return symbols;
        var parted = new ArrayList<Symbol>(symbols.size());
        for (Symbol symbol : symbols) {
            Integer cut = cuts.get(symbol.text());
            if (cut == null) parted.add(symbol);
            else partAt(cut, symbol, parted);
        }
        return parted;
    }

    private static void partAt(int cut, Symbol symbol, List<Symbol> parted) {
        int middle = Math.min(symbol.span().start() + cut, symbol.span().end());
        var first = new Span(symbol.span().start(), middle);
        var second = new Span(middle, symbol.span().end());
        parted.add(
                new Symbol(
                        symbol.text().substring(0, cut), first, symbol.capital(), symbol.glued()));
        parted.add(new Symbol(symbol.text().substring(cut), second, false, true));
    }
}
