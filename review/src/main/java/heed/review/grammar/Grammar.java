package heed.review.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one language for one subject, read from a table. Immutable and safe to share.
 *
 * <pre>
 * number:
 *     a | an | one    => 1
 *     two             => 2
 * day:
 *     in &lt;number&gt; days    => days &lt;number&gt;
 * </pre>
 *
 * A rule without {@code =>} means what its last part means.
 */
public final class Grammar {

    /** One line of a rule: what it asks for, with which symbols it can begin, what it means. */
    record Line(Pattern pattern, BitSet beginnings, @Nullable Meaning meaning) {}

    /** A rule, and for each symbol the lines that can begin with it. */
    record Rule(String name, List<Line> lines, Map<Integer, List<Line>> byBeginning) {}

    private final List<Rule> rules;
    private final Map<String, Integer> numbers;
    private final Lexicon lexicon;
    private final Maker maker;

    Grammar(List<Rule> rules, Map<String, Integer> numbers, Lexicon lexicon, Maker maker) {
        this.rules = rules;
        this.numbers = numbers;
        this.lexicon = lexicon;
        this.maker = maker;
    }

    /** Reads one sentence by these rules. */
    public Reading read(List<Symbol> symbols) {
        List<Symbol> parted = lexicon.part(symbols);
        return new Reading(this, parted, lexicon.numbersOf(parted));
    }

    Rule rule(int number) {
        return rules.get(number);
    }

    /** Negative when the table has no such rule. */
    int number(String rule) {
        return numbers.getOrDefault(rule, -1);
    }

    int size() {
        return rules.size();
    }

    Maker maker() {
        return maker;
    }

    static List<Line> beginningWith(List<Line> lines, int word) {
        var able = new ArrayList<Line>();
        for (Line line : lines) if (line.beginnings().get(word)) able.add(line);
        return List.copyOf(able);
    }
}
