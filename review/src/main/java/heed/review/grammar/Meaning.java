package heed.review.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right side of a rule: {@code weekday 1}, {@code date <day> <month>}, {@code end (week 0)} or
 * just {@code <number>}.
 *
 * @param name of what is made; empty when the only argument is the meaning itself
 */
record Meaning(String name, List<Argument> arguments) {

    /** What a meaning is made of. */
    sealed interface Argument {
        record Number(int value) implements Argument {}

        /** What the last part of the given kind means; null when the text does not have it. */
        record Part(String name) implements Argument {}

        record Made(Meaning meaning) implements Argument {}
    }

    static Meaning read(String text) {
        String plain = text.strip();
        String name = "";
        var arguments = new ArrayList<Argument>();
        int at = 0;
        while (at < plain.length()) {
            int end = wordEnd(plain, at);
            String word = plain.substring(at, end);
            Argument argument = argument(word);
            if (argument != null) arguments.add(argument);
            else name = name.isEmpty() ? word : name + " " + word;
            at = end + 1;
        }
        return new Meaning(name, arguments);
    }

    private static int wordEnd(String text, int from) {
        boolean inBrackets = text.charAt(from) == '(';
        int end = text.indexOf(inBrackets ? ')' : ' ', from);
        return end < 0 ? text.length() : inBrackets ? end + 1 : end;
    }

    private static @Nullable Argument argument(String word) {
        String inner = word.substring(1, Math.max(1, word.length() - 1));
        char first = word.charAt(0);
        if (first == '<') return new Argument.Part(inner);
        if (first == '(') return new Argument.Made(read(inner));
        if (first == '-' || Character.isDigit(first))
            return new Argument.Number(Integer.parseInt(word));
        return null;
    }

    @Nullable Object of(Bindings parts, Maker maker) {
        var values = new ArrayList<@Nullable Object>();
        for (Argument argument : arguments)
            values.add(
                    switch (argument) {
                        case Argument.Number(int value) -> value;
                        case Argument.Part(String part) -> parts.last(part);
                        case Argument.Made(Meaning meaning) -> meaning.of(parts, maker);
                    });
        return name.isEmpty() ? values.getFirst() : maker.make(name, values);
    }
}
