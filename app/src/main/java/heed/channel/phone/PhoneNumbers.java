package heed.channel.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import heed.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Telephone numbers as people type them, in the one form that they are kept in. Thread-safe. */
@Component
class PhoneNumbers {

    private static final int LONGEST = 50;

    private final @Nullable String region;

    /**
     * @param region of numbers without a country, by its two letters, such as {@code DE}; empty
     *     when every number must say its country
     */
    PhoneNumbers(@Value("${heed.phone.region:}") String region) {
        this.region = region.isBlank() ? null : region.strip();
    }

    /**
     * E.164: a plus, the country, the number.
     *
     * @return null when nothing was typed
     * @throws Refusal when it can be no number
     */
    @Nullable String accepted(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(typed.length() > LONGEST ? "" : typed, region);
            if (numbers.isPossibleNumber(number)) {
                return numbers.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            // the same answer as for one that nobody can have
        }
        throw new Refusal(
                Refusal.Kind.INVALID,
                "not-a-number",
                "“"
                        + typed.replaceAll("\\p{Cntrl}", " ").strip()
                        + "” is no telephone number. Write it with its country, such as +49 30 123456.");
    }

    /** As people read it. */
    static String said(String number) {
        try {
            var numbers = PhoneNumberUtil.getInstance();
            return numbers.format(numbers.parse(number, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return number;
        }
    }
}
