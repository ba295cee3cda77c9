package heed.review.grammar;

import heed.review.text.WordList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of a grammar. Besides rules it may hold {@code join:} lines, {@code monday |
 * tuesday + morning | evening}, for words that the language writes together.
 */
public final class GrammarReader {

    private record Source(String pattern, @Nullable Meaning meaning) {}

    private final Lexicon lexicon = new Lexicon();
    private final Map<String, List<Source>> sources = new LinkedHashMap<>();

    /** Adds a table that lies beside the given class. */
    public GrammarReader add(Class<?> beside, String table) {
        String rule = "";
        for (String line : WordList.lines(beside, table)) {
            if (line.endsWith(":")) rule = line.substring(0, line.length() - 1);
            else if (rule.equals("join")) join(line);
            else add(rule, line);
        }
        return this;
    }

    /** Adds one line to a rule. */
    public GrammarReader add(String rule, String line) {
        int arrow = line.indexOf("=>");
        var source =
                arrow < 0
                        ? new Source(line, null)
                        : new Source(
                                line.substring(0, arrow), Meaning.read(line.substring(arrow + 2)));
        sources.computeIfAbsent(rule, _ -> new ArrayList<>()).add(source);
        return this;
    }

    private void join(String line) {
        int plus = line.indexOf('+');
        for (String first : line.substring(0, plus).split("\\|"))
            for (String second : line.substring(plus + 1).split("\\|"))
                lexicon.join(first.strip(), second.strip());
    }

    /** The grammar of all tables added. */
    public Grammar read(Maker maker) {
        var numbers = new HashMap<String, Integer>();
        for (String rule : sources.keySet()) numbers.put(rule, numbers.size());
        var patterns = new ArrayList<List<Pattern>>();
        for (List<Source> lines : sources.values())
            patterns.add(lines.stream().map(line -> pattern(line.pattern(), numbers)).toList());
        var beginnings = new Beginnings(patterns, lexicon.size());
        var rules = new ArrayList<Grammar.Rule>();
        for (var source : sources.entrySet())
            rules.add(
                    rule(
                            source.getKey(),
                            source.getValue(),
                            patterns.get(rules.size()),
                            beginnings));
        return new Grammar(List.copyOf(rules), Map.copyOf(numbers), lexicon, maker);
    }

    private Pattern pattern(String text, Map<String, Integer> numbers) {
        return PatternReader.read(
                text,
                lexicon::add,
                rule -> {
                    Integer number = numbers.get(rule);
                    if (number == null)
                        throw new IllegalArgumentException("No rule " + rule + " for: " + text);
                    return number;
                });
    }

    private static Grammar.Rule rule(
            String name, List<Source> sources, List<Pattern> patterns, Beginnings beginnings) {
        var lines = new ArrayList<Grammar.Line>();
        var all = new BitSet();
        for (int at = 0; at < patterns.size(); at++) {
            BitSet first = beginnings.of(patterns.get(at));
            all.or(first);
            Bound.check(name, patterns.get(at), sources.get(at).meaning());
            lines.add(
                    new Grammar.Line(
                            beginnings.sort(patterns.get(at)), first, sources.get(at).meaning()));
        }
        var byBeginning = new HashMap<Integer, List<Grammar.Line>>();
        all.stream().forEach(word -> byBeginning.put(word, Grammar.beginningWith(lines, word)));
        return new Grammar.Rule(name, lines, byBeginning);
    }
}
