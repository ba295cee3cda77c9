package heed.review.grammar;

import java.util.List;
import java.util.Map;

/** What the left side of a rule asks for. */
sealed interface Pattern {

    /** One symbol, as it stands in the table. */
    record Literal(int word) implements Pattern {}

    /** A number in a range, written with so many digits at least; known by its name. */
    record Digits(String name, int least, int most, int fewestDigits) implements Pattern {}

    /** Any word that has these parts in this order, with anything between them. */
    record Word(List<String> parts) implements Pattern {

        boolean fits(String word) {
            String last = parts.getLast();
            int at = parts.getFirst().length();
            if (!word.startsWith(parts.getFirst()) || word.length() <= at + last.length())
                return false;
            for (String part : parts.subList(1, parts.size() - 1)) {
                int found = word.indexOf(part, at);
                if (found < 0) return false;
                at = found + part.length();
            }
            return word.endsWith(last) && word.length() >= at + last.length();
        }
    }

    /** Any word with a capital. */
    record Name() implements Pattern {}

    /** A few symbols that do not matter, without leaving the clause. */
    record Gap() implements Pattern {}

    /** Whatever another rule matches. */
    record Reference(String name, int rule) implements Pattern {}

    record Sequence(List<Pattern> parts) implements Pattern {}

    record Choice(List<Pattern> parts) implements Pattern {}

    record Optional(Pattern part) implements Pattern {}

    /** A choice or an optional part, sorted by the symbols with which its parts can begin. */
    record Sorted(Map<Integer, List<Pattern>> byBeginning, boolean canBeEmpty) implements Pattern {}
}
