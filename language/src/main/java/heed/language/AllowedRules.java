package heed.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.languagetool.rules.Rule;

/** Which of LanguageTool's rules are believed, by {@code rules-en.txt}. */
final class AllowedRules {

    /** Whether a word wants its hyphen is a quarrel of dictionaries. */
    private static final String HYPHENS = "_HYPHEN";

    private final Map<String, Boolean> categories = new HashMap<>();
    private final Map<String, Boolean> rules = new HashMap<>();

    AllowedRules() {
        var stream = AllowedRules.class.getResourceAsStream("rules-en.txt");
        Objects.requireNonNull(stream);
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.replaceFirst("\\s*#.*", ""))
                    .filter(line -> !line.isBlank())
                    .forEach(this::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void add(String line) {
        String[] words = line.split(" ", -1);
        boolean allowed = words[0].equals("allow");
        (words[1].equals("category") ? categories : rules).put(words[2], allowed);
    }

    /** What is said of the rule itself counts before what is said of its category. */
    boolean allow(Rule rule) {
        String category = String.valueOf(rule.getCategory().getId());
        if (rule.getId().endsWith(HYPHENS)) return false;
        return rules.getOrDefault(rule.getId(), categories.getOrDefault(category, false));
    }
}
