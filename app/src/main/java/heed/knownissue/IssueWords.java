package heed.knownissue;

import heed.web.CustomerTexts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How the page of known issues reads in the languages that we have, else in English. Immutable.
 *
 * @param language a key of {@code texts.properties}
 */
record IssueWords(String language) {

    private static final CustomerTexts TEXTS =
            CustomerTexts.read(IssueWords.class, "texts.properties");

    /**
     * @param wanted in the order of the reader
     */
    static IssueWords of(List<String> wanted) {
        return new IssueWords(
                wanted.stream().filter(CustomerTexts.LANGUAGES::contains).findFirst().orElse("en"));
    }

    String text(String key, Object... places) {
        return TEXTS.text(language, key, places);
    }

    /** As {@code 23 November 2026, 14:30 (Berlin)}: by whose clocks is said. */
    String time(Instant at, ZoneId zone) {
        var pattern = CustomerTexts.dated(language, "d MMMM yyyy, HH:mm");
        var id = zone.getId();
        var city = id.equals("Z") ? "UTC" : id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return DateTimeFormatter.ofPattern(pattern, Locale.of(language)).format(at.atZone(zone))
                + " ("
                + city
                + ")";
    }
}
