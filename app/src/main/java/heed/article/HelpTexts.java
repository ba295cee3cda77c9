package heed.article;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How customers read the help pages: in a language that we have, else in English. Immutable.
 *
 * @param language a key of {@code texts.properties}
 */
record HelpTexts(String language) {

    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

    private static final Properties TEXTS = read();

    private static Properties read() {
        var texts = new Properties();
        try (var in =
                Objects.requireNonNull(HelpTexts.class.getResourceAsStream("texts.properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * @param chosen on the page; empty when nothing was
     * @param accepted what the browser says in {@code Accept-Language}
     */
    static HelpTexts of(String chosen, @Nullable String accepted) {
        if (LANGUAGES.contains(chosen)) {
            return new HelpTexts(chosen);
        }
        try {
            var ranges = Locale.LanguageRange.parse(accepted == null ? "en" : accepted);
            var found = Locale.lookupTag(ranges, LANGUAGES);
            return new HelpTexts(found == null ? "en" : found);
        } catch (IllegalArgumentException nonsense) {
            return new HelpTexts("en");
        }
    }

    String text(String key, Object... places) {
        var text = Objects.requireNonNull(TEXTS.getProperty(language + "." + key), key);
        for (int i = 0; i < places.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(places[i]));
        }
        return text;
    }

    /** As {@code 23 November 2026}. */
    String date(LocalDate day) {
        return day.format(
                pattern(
                        switch (language) {
                            case "de" -> "d. MMMM yyyy";
                            case "es" -> "d 'de' MMMM 'de' yyyy";
                            default -> "d MMMM yyyy";
                        }));
    }

    /** As {@code Monday}. */
    String weekday(LocalDate day) {
        return day.format(pattern("EEEE"));
    }

    /** What another language is called in this one. */
    String nameOf(String other) {
        return Locale.of(other).getDisplayLanguage(Locale.of(language));
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.of(language));
    }
}
