package heed.knowledge;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fact that somebody wants to keep.
 *
 * @param key words of small letters and digits, joined by hyphens, parted by dots: {@code
 *     refund.period}
 * @param team null for the whole desk
 * @param language two letters; null for every language that has none of its own
 * @param from null for from now on
 * @param until exclusive; null for until it is changed
 * @param reviewOn null for in half a year
 */
public record FactWanted(
        String key,
        @Nullable TeamId team,
        @Nullable String language,
        String value,
        String says,
        @Nullable Instant from,
        @Nullable Instant until,
        PersonId owner,
        @Nullable LocalDate reviewOn) {

    static final int REVIEWED_AFTER_MONTHS = 6;

    private static final Pattern KEY =
            Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*");
    private static final int LONGEST_KEY = 80;
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_SENTENCE = 1000;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** A value, the sentence that says it, and when it is true. */
    record Value(String value, String says, @Nullable Instant from, @Nullable Instant until) {

        /**
         * @throws Refusal when something is missing, too long, or ends before it begins
         */
        Value accepted() {
            var shortly = value.strip();
            var sentence = says.strip();
            if (shortly.isEmpty() || shortly.length() > LONGEST_VALUE) {
                throw invalid("value-missing", "Give the value, up to 200 characters.");
            }
            if (sentence.isEmpty() || sentence.length() > LONGEST_SENTENCE) {
                throw invalid(
                        "sentence-missing",
                        "Say it in a sentence, as a customer may read it, up to 1,000 characters.");
            }
            requireInOurDays(from);
            requireInOurDays(until);
            if (from != null && until != null && !until.isAfter(from)) {
                throw invalid("ends-before-it-begins", "It ends before it begins.");
            }
            return new Value(shortly, sentence, from, until);
        }

        private static void requireInOurDays(@Nullable Instant at) {
            if (at != null && (at.isBefore(EARLIEST) || at.isAfter(LATEST))) {
                throw invalid("time-out-of-bounds", "Choose a time in our days.");
            }
        }
    }

    Value first() {
        return new Value(value, says, from, until).accepted();
    }

    /** The key as it is kept. */
    String acceptedKey() {
        var wanted = key.strip().toLowerCase(Locale.ROOT);
        if (wanted.length() > LONGEST_KEY || !KEY.matcher(wanted).matches()) {
            throw invalid(
                    "not-a-key",
                    "A key is made of small letters, digits, dots and hyphens, such as refund.period.");
        }
        return wanted;
    }

    /** The language as it is kept. */
    static @Nullable String language(@Nullable String language) {
        if (language == null || language.isBlank()) {
            return null;
        }
        var wanted = language.strip().toLowerCase(Locale.ROOT);
        if (!wanted.matches("[a-z]{2}")) {
            throw invalid("not-a-language", "A language is two letters, such as en or de.");
        }
        return wanted;
    }

    static Refusal invalid(String code, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, code, sentence);
    }
}
