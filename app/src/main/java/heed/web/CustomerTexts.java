package heed.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a page that customers read, in every language that such pages speak: {@code
 * de.hello = Guten Tag, {0}}. Immutable.
 */
public final class CustomerTexts {

    /** ISO 639-1; the first is read where there is none of theirs. */
    public static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

    private final Properties texts = new Properties();

    private CustomerTexts() {}

    /**
     * @param home beside which the files are
     */
    public static CustomerTexts read(Class<?> home, String... files) {
        var read = new CustomerTexts();
        for (var file : files) {
            try (var in = Objects.requireNonNull(home.getResourceAsStream(file), file)) {
                read.texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return read;
    }

    /**
     * The language among ours that somebody reads.
     *
     * @param tag BCP 47, or null when nobody knows
     */
    public static String spoken(@Nullable String tag) {
        var language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
        return LANGUAGES.contains(language) ? language : LANGUAGES.getFirst();
    }

    /** How a language writes a pattern of {@link java.time.format.DateTimeFormatter} of English. */
    public static String dated(String language, String english) {
        return switch (language) {
            case "de" ->
                    english.replace("EEEE d MMMM", "EEEE, d MMMM").replace("d MMMM", "d. MMMM");
            case "es" ->
                    english.replace("d MMMM", "d 'de' MMMM").replace("MMMM yyyy", "MMMM 'de' yyyy");
            default -> english;
        };
    }

    /** The sentence, with its places filled. There is one in each language, or in none. */
    public String text(String language, String key, Object... places) {
        var text = Objects.requireNonNull(texts.getProperty(language + "." + key), key);
        for (int i = 0; i < places.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(places[i]));
        }
        return text;
    }

    /** The sentence, or another where there is none. */
    public String textOr(String other, String language, String key) {
        return texts.getProperty(language + "." + key, other);
    }

    /** Those of a language, without its sign. */
    public Set<String> keys(String language) {
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(language + "."))
                .map(key -> key.substring(language.length() + 1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
