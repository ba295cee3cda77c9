package heed.review.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads lists of words from the resources: one entry a line, or {@code key: some, words} where
 * words have a kind or a language. Lines that begin with {@code #} are for people.
 */
public final class WordList {

    private WordList() {}

    /** The entries of a list, in order. */
    public static List<String> lines(Class<?> beside, String name) {
        var stream = beside.getResourceAsStream(name);
        Objects.requireNonNull(stream, () -> "There is no " + name + " beside " + beside);
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The words of each key, in order; a key that comes again adds to its words. */
    public static Map<String, List<String>> byKey(Class<?> beside, String name) {
        var lists = new LinkedHashMap<String, List<String>>();
        for (String line : lines(beside, name)) {
            int colon = line.indexOf(':');
            List<String> words =
                    Stream.of(line.substring(colon + 1).split(","))
                            .map(String::strip)
                            .filter(word -> !word.isEmpty())
                            .toList();
            lists.merge(line.substring(0, colon).strip(), words, WordList::joined);
        }
        return lists;
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
