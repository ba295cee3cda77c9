package heed.review.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sentence, read by one grammar. Remembers what each rule found at each place, so that no place
 * is read twice by the same rule. For one thread.
 */
public final class Reading {

    /** Rules may not call each other deeper than this: tables are meant to be flat. */
    private static final int DEEPEST = 24;

    private static final int LONGEST_GAP = 16;

    private static final String ENDS_OF_CLAUSES = ",;:!?";

    private static final Match NOTHING = new Match(-1, null);

    private record State(int at, Bindings parts) {}

    private final Grammar grammar;
    private final List<Symbol> symbols;
    private final Integer[] words;
    private final @Nullable Match[][] found;
    private int depth;

    Reading(Grammar grammar, List<Symbol> symbols, Integer[] words) {
        this.grammar = grammar;
        this.symbols = symbols;
        this.words = words;
        this.found = new Match[grammar.size()][];
    }

    /** The sentence as the grammar sees it: words that it parts stand apart. */
    public List<Symbol> symbols() {
        return symbols;
    }

    /**
     * The longest match of the rule that begins at the given symbol; null when there is none, or
     * when the language has no such rule.
     */
    public @Nullable Match longest(String rule, int at) {
        int number = grammar.number(rule);
        return number < 0 ? null : match(number, at);
    }

    private @Nullable Match match(int rule, int at) {
        if (at >= words.length) return null;
        List<Grammar.Line> lines = grammar.rule(rule).byBeginning().get(words[at]);
        if (lines == null || depth > DEEPEST) return null;
        @Nullable Match[] places = found[rule];
        if (places == null) found[rule] = places = new Match[words.length];
        Match known = places[at];
        if (known == null) {
            depth++;
            places[at] = known = longestOf(lines, at);
            depth--;
        }
        return known == NOTHING ? null : known;
    }

    private Match longestOf(List<Grammar.Line> lines, int at) {
        State longest = null;
        Grammar.Line chosen = null;
        for (Grammar.Line line : lines)
            for (State end : ends(line.pattern(), new State(at, Bindings.NONE)))
                if (longest == null || end.at() > longest.at()) {
                    longest = end;
                    chosen = line;
                }
        if (longest == null || chosen == null || longest.at() == at) return NOTHING;
        return new Match(longest.at(), meaning(chosen, longest.parts()));
    }

    private @Nullable Object meaning(Grammar.Line line, Bindings parts) {
        Meaning meaning = line.meaning();
        if (meaning != null) return meaning.of(parts, grammar.maker());
        return parts.value();
    }

    private List<State> ends(Pattern pattern, State from) {
        return switch (pattern) {
            case Pattern.Literal(int word) ->
                    from.at() < words.length && words[from.at()].intValue() == word
                            ? List.of(new State(from.at() + 1, from.parts()))
                            : List.of();
            case Pattern.Digits digits -> number(digits, from);
            case Pattern.Word word -> {
                boolean fits = isWord(from.at()) && word.fits(symbols.get(from.at()).text());
                yield fits ? List.of(new State(from.at() + 1, from.parts())) : List.of();
            }
            case Pattern.Name() ->
                    isWord(from.at()) && symbols.get(from.at()).capital()
                            ? List.of(new State(from.at() + 1, from.parts()))
                            : List.of();
            case Pattern.Gap() -> gap(from);
            case Pattern.Reference(String name, int rule) -> {
                Match match = match(rule, from.at());
                yield match == null
                        ? List.of()
                        : List.of(new State(match.end(), from.parts().with(name, match.value())));
            }
            case Pattern.Sequence(List<Pattern> parts) -> sequence(parts, from);
            case Pattern.Sorted(var byBeginning, boolean canBeEmpty) ->
                    sorted(byBeginning, canBeEmpty, from);
            case Pattern.Choice _, Pattern.Optional _ ->
                    throw new IllegalStateException("Not sorted: " + pattern);
        };
    }

    private List<State> sorted(
            Map<Integer, List<Pattern>> byBeginning, boolean canBeEmpty, State from) {
        List<Pattern> able = from.at() < words.length ? byBeginning.get(words[from.at()]) : null;
        if (able == null) return canBeEmpty ? List.of(from) : List.of();
        if (able.size() == 1 && !canBeEmpty) return ends(able.getFirst(), from);
        var all = new ArrayList<State>(4);
        for (Pattern part : able) for (State end : ends(part, from)) addNew(all, end);
        if (canBeEmpty) addNew(all, from);
        return all;
    }

    private List<State> sequence(List<Pattern> parts, State from) {
        List<State> states = List.of(from);
        for (Pattern part : parts) {
            if (states.isEmpty()) break;
            if (states.size() == 1) {
                states = ends(part, states.getFirst());
                continue;
            }
            var next = new ArrayList<State>();
            for (State state : states) for (State end : ends(part, state)) addNew(next, end);
            states = next;
        }
        return states;
    }

    /** Of two ways to the same place the first one counts, so that ways do not multiply. */
    private static void addNew(List<State> states, State state) {
        for (State known : states) if (known.at() == state.at()) return;
        states.add(state);
    }

    private boolean isWord(int at) {
        return at < words.length && symbols.get(at).isWord();
    }

    private List<State> gap(State from) {
        var all = new ArrayList<State>();
        all.add(from);
        int farthest = Math.min(words.length, from.at() + LONGEST_GAP);
        for (int at = from.at(); at < farthest; at++) {
            if (ENDS_OF_CLAUSES.indexOf(symbols.get(at).text()) >= 0) break;
            all.add(new State(at + 1, from.parts()));
        }
        return all;
    }

    private List<State> number(Pattern.Digits wanted, State from) {
        if (from.at() >= words.length) return List.of();
        String text = symbols.get(from.at()).text();
        boolean fits =
                Character.isDigit(text.charAt(0))
                        && text.length() <= 4
                        && text.length() >= wanted.fewestDigits();
        if (!fits) return List.of();
        int value = 0;
        for (int at = 0; at < text.length(); at++)
            value = 10 * value + Character.digit(text.charAt(at), 10);
        if (value < wanted.least() || value > wanted.most()) return List.of();
        return List.of(new State(from.at() + 1, from.parts().with(wanted.name(), value)));
    }
}
