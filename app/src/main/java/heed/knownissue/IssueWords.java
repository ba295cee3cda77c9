package heed.knownissue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * How the page of known issues reads in the languages that we have, else in English. Immutable.
 *
 * @param language a key of {@code texts.properties}
 */
record IssueWords(String language) {

    private static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es");
    private static final Properties TEXTS = read();

    private static Properties read() {
        var texts = new Properties();
        try (var in =
                Objects.requireNonNull(IssueWords.class.getResourceAsStream("texts.properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * @param wanted in the order of the reader
     */
    static IssueWords of(List<String> wanted) {
        return new IssueWords(wanted.stream().filter(LANGUAGES::contains).findFirst().orElse("en"));
    }

    String text(String key, Object... places) {
        var text = Objects.requireNonNull(TEXTS.getProperty(language + "." + key), key);
        for (int i = 0; i < places.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(places[i]));
        }
        return text;
    }

    /** As {@code 23 November 2026, 14:30 (Berlin)}: by whose clocks is said. */
    String time(Instant at, ZoneId zone) {
        var pattern =
                switch (language) {
                    case "de" -> "d. MMMM yyyy, HH:mm";
                    case "es" -> "d 'de' MMMM 'de' yyyy, HH:mm";
                    default -> "d MMMM yyyy, HH:mm";
                };
        var id = zone.getId();
        var city = id.equals("Z") ? "UTC" : id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return DateTimeFormatter.ofPattern(pattern, Locale.of(language)).format(at.atZone(zone))
                + " ("
                + city
                + ")";
    }
}
