package heed.review.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Reads the left side of a rule: words, {@code a | b}, {@code [optional]}, {@code (groups)} and
 * {@code <rule>}; numbers such as {@code <1-31>}, where {@code <00-59>} wants both digits; {@code
 * *} for any word, {@code *rons} for one with that end, {@code <Name>} for one with a capital;
 * {@code ...} for a few symbols that do not matter; a backslash before a bracket of the text.
 */
final class PatternReader {

    private static final java.util.regex.Pattern PARTS =
            java.util.regex.Pattern.compile("<[^>]+>|\\\\[()]|[\\[\\]()|]|[^\\s\\[\\]()|<\\\\]+");

    private final List<String> parts;
    private final ToIntFunction<String> words;
    private final ToIntFunction<String> rules;
    private int at;

    private PatternReader(
            String pattern, ToIntFunction<String> words, ToIntFunction<String> rules) {
        this.parts = PARTS.matcher(pattern).results().map(part -> part.group()).toList();
        this.words = words;
        this.rules = rules;
    }

    /**
     * @param words the number of a word, given anew to one not seen before
     * @param rules the number of a rule
     */
    static Pattern read(String pattern, ToIntFunction<String> words, ToIntFunction<String> rules) {
        var reader = new PatternReader(pattern, words, rules);
        Pattern read = reader.choice();
        if (reader.at < reader.parts.size())
            throw new IllegalArgumentException("Brackets do not match in: " + pattern);
        return read;
    }

    private Pattern choice() {
        var branches = new ArrayList<Pattern>();
        branches.add(sequence());
        while (at < parts.size() && parts.get(at).equals("|")) {
            at++;
            branches.add(sequence());
        }
        return branches.size() == 1 ? branches.getFirst() : new Pattern.Choice(branches);
    }

    private Pattern sequence() {
        var sequence = new ArrayList<Pattern>();
        while (at < parts.size() && !"|])".contains(parts.get(at))) {
            String part = parts.get(at++);
            switch (part.charAt(0)) {
                case '[' -> sequence.add(new Pattern.Optional(closed("]")));
                case '(' -> sequence.add(closed(")"));
                case '<' -> sequence.add(reference(part.substring(1, part.length() - 1)));
                default -> sequence.addAll(words(part));
            }
        }
        return sequence.size() == 1 ? sequence.getFirst() : new Pattern.Sequence(sequence);
    }

    private List<Pattern> words(String part) {
        if (part.equals("...")) return List.of(new Pattern.Gap());
        if (part.indexOf('*') >= 0)
            return List.of(new Pattern.Word(List.of(part.split("\\*", -1))));
        return Symbols.of(part.replace("\\", "")).stream().map(this::literal).toList();
    }

    private Pattern literal(String word) {
        if (!Character.isDigit(word.charAt(0))) return new Pattern.Literal(words.applyAsInt(word));
        int value = Integer.parseInt(word);
        return new Pattern.Digits(word, value, value, 1);
    }

    private Pattern closed(String bracket) {
        Pattern inner = choice();
        if (at >= parts.size() || !parts.get(at++).equals(bracket))
            throw new IllegalArgumentException("Missing " + bracket + " in: " + parts);
        return inner;
    }

    private Pattern reference(String name) {
        if (name.equals("Name")) return new Pattern.Name();
        int dash = name.indexOf('-');
        if (!Character.isDigit(name.charAt(0)) || dash < 0)
            return new Pattern.Reference(name, rules.applyAsInt(name));
        String least = name.substring(0, dash);
        String most = name.substring(dash + 1);
        boolean padded = least.length() > 1 && least.charAt(0) == '0';
        return new Pattern.Digits(
                name, Integer.parseInt(least), Integer.parseInt(most), padded ? least.length() : 1);
    }
}
