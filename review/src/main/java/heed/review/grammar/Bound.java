package heed.review.grammar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that a rule's meaning only names parts that its pattern has. */
final class Bound {

    private Bound() {}

    /**
     * What is made needs its first part; further ones may be missing from the text, but not from
     * the table.
     */
    static void check(String rule, Pattern pattern, @Nullable Meaning meaning) {
        if (meaning == null) return;
        boolean first = true;
        for (Meaning.Argument argument : meaning.arguments()) {
            if (argument instanceof Meaning.Argument.Made(Meaning made)) check(rule, pattern, made);
            if (argument instanceof Meaning.Argument.Part(String name)
                    && !parts(pattern, first).contains(name))
                throw new IllegalArgumentException(
                        "Rule " + rule + " may lack <" + name + "> for its meaning " + meaning);
            first = false;
        }
    }

    /** The parts that every text, or that some text, of the pattern has. */
    private static Set<String> parts(Pattern pattern, boolean always) {
        return switch (pattern) {
            case Pattern.Reference(String name, _) -> Set.of(name);
            case Pattern.Digits digits -> Set.of(digits.name());
            case Pattern.Optional(Pattern part) -> always ? Set.of() : parts(part, false);
            case Pattern.Sequence(List<Pattern> parts) -> united(parts, always);
            case Pattern.Choice(List<Pattern> parts) -> {
                if (!always) yield united(parts, false);
                var common = new HashSet<>(parts(parts.getFirst(), true));
                for (Pattern part : parts) common.retainAll(parts(part, true));
                yield common;
            }
            default -> Set.of();
        };
    }

    private static Set<String> united(List<Pattern> parts, boolean always) {
        var all = new HashSet<String>();
        for (Pattern part : parts) all.addAll(parts(part, always));
        return all;
    }
}
