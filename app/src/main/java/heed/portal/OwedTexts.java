package heed.portal;

import heed.web.CustomerTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How customers read their own page: in their language as far as we have it, else in English, and
 * in their own time. Immutable.
 *
 * @param language in which all of {@code texts.properties} and {@code card.properties} is written
 * @param zone of the customer, as far as we know it
 */
record OwedTexts(String language, ZoneId zone) {

    static final CustomerTexts TEXTS =
            CustomerTexts.read(OwedTexts.class, "texts.properties", "card.properties");

    /**
     * @param tag BCP 47, or null when nobody knows
     */
    static OwedTexts in(@Nullable String tag, ZoneId zone) {
        return new OwedTexts(CustomerTexts.spoken(tag), zone);
    }

    String text(String key, Object... places) {
        return TEXTS.text(language, key, places);
    }

    /** Empty where there is none. */
    String textOrNone(String key) {
        return TEXTS.textOr("", language, key);
    }

    /** As {@code 23 November 2026}. */
    String date(Instant at) {
        return written("d MMMM yyyy").format(at.atZone(zone));
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
        return DateTimeFormatter.ofPattern(
                CustomerTexts.dated(language, english), Locale.of(language));
    }
}
