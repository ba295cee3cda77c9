package heed.mail.mime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Word lists in many languages, kept as resources beside the code: one entry a line, {@code #}
 * begins a comment line.
 */
public final class Words {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Words() {}

    /** The lines of a resource beside a class. */
    public static List<String> of(Class<?> beside, String name) {
        try (var in = Objects.requireNonNull(beside.getResourceAsStream(name), name);
                var reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * A pattern that finds any of the patterns in a resource beside a class; meant for text in
     * lower case.
     */
    public static Pattern patternOf(Class<?> beside, String name) {
        return Pattern.compile(
                of(beside, name).stream().collect(Collectors.joining("|", "(?:", ")")));
    }

    /**
     * Lines of the form {@code key: word word …}, as words by key; lines with the same key belong
     * together.
     */
    public static Map<String, List<String>> keyed(Class<?> beside, String name) {
        return keyed(beside, name, BLANKS);
    }

    /** The same for entries that hold blanks, and are parted by something else. */
    public static Map<String, List<String>> keyed(Class<?> beside, String name, Pattern separator) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String line : of(beside, name)) {
            int colon = line.indexOf(':');
            List<String> known =
                    words.computeIfAbsent(
                            line.substring(0, colon).strip(), key -> new ArrayList<>());
            separator
                    .splitAsStream(line.substring(colon + 1).strip())
                    .map(String::strip)
                    .forEach(known::add);
        }
        return words;
    }

    /** Numbers by word. */
    static Map<String, Integer> numbered(String name) {
        Map<String, Integer> numbers = new HashMap<>();
        keyed(Words.class, name)
                .forEach((number, words) ->
                        words.forEach(word -> numbers.put(word, Integer.valueOf(number))));
        return numbers;
    }
}
