package heed.mail.mime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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

    /** Lines of the form {@code number: word word …}, as a number by word. */
    static Map<String, Integer> numbered(String name) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String line : of(Words.class, name)) {
            int colon = line.indexOf(':');
            int number = Integer.parseInt(line.substring(0, colon).strip());
            for (String word : line.substring(colon + 1).strip().split("\\s+"))
                numbers.put(word, number);
        }
        return numbers;
    }
}
