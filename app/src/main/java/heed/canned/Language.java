package heed.canned;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Languages as texts are kept by: the first part of a BCP 47 tag, such as {@code de}. */
final class Language {

    /** Those that a form offers; programs may keep others. */
    static final List<String> OFFERED =
            List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl", "da", "sv", "nb", "fi", "cs");

    private static final Pattern FORM = Pattern.compile("[a-z]{2,3}");

    private Language() {}

    /** The language of a tag such as {@code de-AT}; null when it is none. */
    static @Nullable String of(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        var language = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return FORM.matcher(language).matches() ? language : null;
    }

    /** What people call it: {@code German}. */
    static String name(String language) {
        var name = Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() ? language : name;
    }
}
