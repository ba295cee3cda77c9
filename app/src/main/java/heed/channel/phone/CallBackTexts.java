package heed.channel.phone;

import heed.web.CustomerTexts;
import heed.web.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How customers read when they are called: in their language as far as we have it, else in English,
 * and in their own time. Immutable.
 *
 * @param language one of {@link CustomerTexts#LANGUAGES}
 * @param zone of the customer, or else of the team that calls
 */
record CallBackTexts(String language, ZoneId zone) {

    static final CustomerTexts TEXTS =
            CustomerTexts.read(CallBackTexts.class, "call-back.properties");

    /**
     * @param tag BCP 47, or null when nobody knows
     */
    static CallBackTexts in(@Nullable String tag, ZoneId zone) {
        return new CallBackTexts(CustomerTexts.spoken(tag), zone);
    }

    String text(String key, Object... places) {
        return TEXTS.text(language, key, places);
    }

    /** Why something was refused; in English where it happens to nobody by a form of ours. */
    String problem(Refusal refusal) {
        return TEXTS.textOr(refusal.sentence(), language, "problem." + refusal.code());
    }

    /** As {@code Monday 23 November}. */
    String day(Instant at) {
        return written("EEEE d MMMM", at);
    }

    /** As {@code 14:30}. */
    String clock(Instant at) {
        return written("HH:mm", at);
    }

    /** As {@code Monday 23 November, 14:30}. */
    String time(Instant at) {
        return written("EEEE d MMMM, HH:mm", at);
    }

    private String written(String english, Instant at) {
        return DateTimeFormatter.ofPattern(
                        CustomerTexts.dated(language, english), Locale.of(language))
                .format(at.atZone(zone));
    }
}
