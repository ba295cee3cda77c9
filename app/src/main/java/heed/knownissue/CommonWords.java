package heed.knownissue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that stand in every second mail to a help desk, in the languages that Heed speaks, without
 * accents: {@code common-words.txt}. Two mails that have them in common have nothing in common.
 */
final class CommonWords {

    private static final Set<String> ALL = read();

    private CommonWords() {}

    static boolean has(String word) {
        return ALL.contains(word);
    }

    private static Set<String> read() {
        var file =
                Objects.requireNonNull(CommonWords.class.getResourceAsStream("common-words.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
