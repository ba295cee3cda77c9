package heed.article;

import heed.web.CustomerTexts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How customers read the help pages: in a language that we have, else in English. Immutable.
 *
 * @param language a key of {@code texts.properties}
 */
record HelpTexts(String language) {

    static final List<String> LANGUAGES = CustomerTexts.LANGUAGES;

    private static final CustomerTexts TEXTS =
            CustomerTexts.read(HelpTexts.class, "texts.properties");

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
        return TEXTS.text(language, key, places);
    }

    /** As {@code 23 November 2026}. */
    String date(LocalDate day) {
        return day.format(pattern(CustomerTexts.dated(language, "d MMMM yyyy")));
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
