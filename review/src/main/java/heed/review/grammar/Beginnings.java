package heed.review.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;

/** Works out with which symbols the patterns of a grammar can begin. */
final class Beginnings {

    private final List<BitSet> rules;
    private final int words;

    Beginnings(List<List<Pattern>> rules, int words) {
        this.words = words;
        this.rules = rules.stream().map(_ -> new BitSet(words)).toList();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int rule = 0; rule < rules.size(); rule++)
                for (Pattern pattern : rules.get(rule)) grown |= grow(rule, of(pattern));
        }
    }

    private boolean grow(int rule, BitSet first) {
        int before = rules.get(rule).cardinality();
        rules.get(rule).or(first);
        return rules.get(rule).cardinality() > before;
    }

    BitSet of(Pattern pattern) {
        var first = new BitSet(words);
        collect(pattern, first);
        return first;
    }

    /** The same pattern, its choices sorted so that a reader only tries what can be there. */
    Pattern sort(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Sequence(List<Pattern> parts) ->
                    new Pattern.Sequence(parts.stream().map(this::sort).toList());
            case Pattern.Choice(List<Pattern> parts) -> sorted(parts, false);
            case Pattern.Optional(Pattern part) ->
                    sorted(
                            part instanceof Pattern.Choice(List<Pattern> parts)
                                    ? parts
                                    : List.of(part),
                            true);
            default -> pattern;
        };
    }

    private Pattern sorted(List<Pattern> parts, boolean optional) {
        var byBeginning = new HashMap<Integer, List<Pattern>>();
        boolean canBeEmpty = optional;
        for (Pattern part : parts) {
            var first = new BitSet(words);
            canBeEmpty |= collect(part, first);
            Pattern sorted = sort(part);
            first.stream()
                    .forEach(word ->
                            byBeginning.computeIfAbsent(word, _ -> new ArrayList<>(1)).add(sorted));
        }
        return new Pattern.Sorted(byBeginning, canBeEmpty);
    }

    /** Adds what the pattern can begin with; answers whether it can also be left out. */
    private boolean collect(Pattern pattern, BitSet first) {
        return switch (pattern) {
            case Pattern.Literal(int word) -> {
                first.set(word);
                yield false;
            }
            case Pattern.Digits _ -> {
                first.set(Lexicon.DIGITS);
                yield false;
            }
            case Pattern.Word _, Pattern.Name _ -> {
                first.set(Lexicon.UNKNOWN, words);
                yield false;
            }
            case Pattern.Gap _ -> true;
            case Pattern.Sorted(var byBeginning, boolean canBeEmpty) -> {
                byBeginning.keySet().forEach(first::set);
                yield canBeEmpty;
            }
            case Pattern.Reference(_, int rule) -> {
                first.or(rules.get(rule));
                yield false;
            }
            case Pattern.Optional(Pattern part) -> {
                collect(part, first);
                yield true;
            }
            case Pattern.Choice(List<Pattern> parts) -> {
                boolean empty = false;
                for (Pattern part : parts) empty |= collect(part, first);
                yield empty;
            }
            case Pattern.Sequence(List<Pattern> parts) -> {
                for (Pattern part : parts) if (!collect(part, first)) yield false;
                yield true;
            }
        };
    }
}
