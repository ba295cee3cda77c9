package heed.acknowledgement;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What acknowledgements say in one language: kept in {@code phrases_<language>.properties}, those
 * that a casual tone changes a second time under {@code .casual}. Immutable.
 */
final class Phrases {

    /** English first, which is spoken when nothing else fits. */
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "nl", "it", "pt");

    private static final Phrases ENGLISH = read("en");
    private static final Map<String, Phrases> ALL =
            LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), Phrases::read));

    private final String language;
    private final Properties said;

    private Phrases(String language, Properties said) {
        this.language = language;
        this.said = said;
    }

    static Phrases of(String language) {
        return ALL.getOrDefault(language, ENGLISH);
    }

    /**
     * The language of a tag such as {@code de-AT}, when it is one that we speak; null otherwise.
     */
    static @Nullable String spoken(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        var language = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return LANGUAGES.contains(language) ? language : null;
    }

    String language() {
        return language;
    }

    /** What people call a language: {@code German}. */
    static String name(String language) {
        return Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
    }

    /**
     * A phrase with its places filled, each named in braces.
     *
     * @param places names and words in turn
     */
    String say(String phrase, boolean casual, String... places) {
        var text = casual ? said.getProperty(phrase + ".casual") : null;
        var filled = new StringBuilder(text == null ? said.getProperty(phrase) : text);
        for (int i = 0; i < places.length; i += 2) {
            int at = filled.indexOf("{" + places[i] + "}");
            if (at >= 0) {
                filled.replace(at, at + places[i].length() + 2, places[i + 1]);
            }
        }
        return filled.toString();
    }

    /**
     * {@code Tuesday 24 November, 11:30}.
     *
     * @param named whether to say by whose clocks, as the reader's are not known
     */
    String time(Instant at, ZoneId zone, boolean named) {
        var date =
                DateTimeFormatter.ofPattern(said.getProperty("date"), Locale.of(language))
                        .format(at.atZone(zone));
        var id = zone.getId();
        var city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return named ? say("zone", false, "city", city, "time", date) : date;
    }

    private static Phrases read(String language) {
        var name = "phrases_" + language + ".properties";
        var said = new Properties();
        try (var file = Phrases.class.getResourceAsStream(name)) {
            said.load(
                    new InputStreamReader(
                            Objects.requireNonNull(file, name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Phrases(language, said);
    }
}
