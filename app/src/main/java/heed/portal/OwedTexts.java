package heed.portal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How customers read their own page: in their language as far as we have it, else in English, and
 * in their own time. Immutable.
 *
 * @param language in which all of {@code texts.properties} and {@code card.properties} is written
 * @param zone of the customer, as far as we know it
 */
record OwedTexts(String language, ZoneId zone) {

    static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es");
    private static final Properties TEXTS = read("texts.properties", "card.properties");

    private static Properties read(String... files) {
        var texts = new Properties();
        try {
            for (var file : files) {
                try (var in = Objects.requireNonNull(OwedTexts.class.getResourceAsStream(file))) {
                    texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            }
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * @param tag BCP 47, or null when nobody knows
     */
    static OwedTexts in(@Nullable String tag, ZoneId zone) {
        var language = Locale.forLanguageTag(tag == null ? "en" : tag).getLanguage();
        return new OwedTexts(LANGUAGES.contains(language) ? language : "en", zone);
    }

    String text(String key, Object... places) {
        var text = Objects.requireNonNull(TEXTS.getProperty(language + "." + key), key);
        for (int i = 0; i < places.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(places[i]));
        }
        return text;
    }

    /** Empty where there is none. */
    String textOrNone(String key) {
        return TEXTS.getProperty(language + "." + key, "");
    }

    /** Those of a language, without its sign. */
    static Set<String> keys(String language) {
        return TEXTS.stringPropertyNames().stream()
                .filter(key -> key.startsWith(language + "."))
                .map(key -> key.substring(language.length() + 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As {@code 23 November 2026}. */
    String date(Instant at) {
        var pattern =
                switch (language) {
                    case "de" -> "d. MMMM yyyy";
                    case "es" -> "d 'de' MMMM 'de' yyyy";
                    default -> "d MMMM yyyy";
                };
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language))
                .format(at.atZone(zone));
    }

    /** As {@code Monday 23 November, 14:30}. */
    String time(Instant at) {
        return written("EEEE d MMMM, HH:mm").format(at.atZone(zone));
    }

    /** As {@code Monday 23 November}. */
    String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    String day(LocalDate day) {
        return written("EEEE d MMMM").format(day);
    }

    private DateTimeFormatter written(String english) {
        var pattern =
                switch (language) {
                    case "de" -> english.replace("EEEE d MMMM", "EEEE, d. MMMM");
                    case "es" -> english.replace("d MMMM", "d 'de' MMMM");
                    default -> english;
                };
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language));
    }
}
