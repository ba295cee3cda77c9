package heed.review.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The head of a check's page, between two lines of {@code ---}: the part of YAML that such heads
 * need. {@code key: value}, {@code key: [some, values]}, and lists of {@code - item}, also one
 * level deeper, where {@code phrases} and below it {@code en} make the key {@code phrases.en}.
 */
final class FrontMatter {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> body = new ArrayList<>();

    FrontMatter(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().equals("---"))
            throw new IllegalArgumentException("The page does not begin with ---.");
        int at = 1;
        String outer = "";
        String key = "";
        for (; !lines.get(at).equals("---"); at++) {
            String line = lines.get(at);
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) continue;
            if (content.startsWith("- ")) {
                values.computeIfAbsent(key, _ -> new ArrayList<>())
                        .add(unquoted(content.substring(2).strip()));
                continue;
            }
            int colon = content.indexOf(':');
            String name = content.substring(0, colon);
            if (line.startsWith(" ")) key = outer + '.' + name;
            else key = outer = name;
            values.put(key, items(content.substring(colon + 1).strip()));
        }
        body.addAll(lines.subList(at + 1, lines.size()));
    }

    /** Reads a file that stands beside the checks. */
    static FrontMatter read(String file) {
        var stream = FrontMatter.class.getResourceAsStream(file);
        Objects.requireNonNull(stream, () -> "There is no " + file + " beside the checks.");
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new FrontMatter(reader.lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> items(String value) {
        var items = new ArrayList<String>();
        if (value.startsWith("[")) {
            for (String item : value.substring(1, value.length() - 1).split(","))
                items.add(unquoted(item.strip()));
        } else if (!value.isEmpty()) {
            items.add(unquoted(value));
        }
        return items;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        if (!quoted) return value;
        return value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
    }

    Optional<String> value(String key) {
        return list(key).stream().findFirst();
    }

    List<String> list(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The lists below a key, by their names. */
    Map<String, List<String>> below(String key) {
        var below = new LinkedHashMap<String, List<String>>();
        values.forEach((name, list) -> {
            if (name.startsWith(key + '.')) below.put(name.substring(key.length() + 1), list);
        });
        return below;
    }

    /** What stands below the head. */
    List<String> body() {
        return body;
    }
}
