package heed.acknowledgement;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether what stands as a sender's name is a person's, as far as its form tells: rather nobody is
 * called by a name than a shop is.
 */
final class Called {

    /** A dot stands behind an initial or a short title only: “evil.com” is nobody. */
    private static final Pattern WORDS =
            Pattern.compile(
                    "(?=\\p{Lu})([\\p{L}'’-]+|(\\p{L}{1,4}\\.)+)( ([\\p{L}'’-]+|(\\p{L}{1,4}\\.)+)){0,3} \\p{Lu}[\\p{L}'’-]+");

    private static final Set<String> NO_NAMES =
            Set.of(
                    "team",
                    "support",
                    "service",
                    "services",
                    "info",
                    "sales",
                    "office",
                    "billing",
                    "accounts",
                    "accounting",
                    "admin",
                    "shop",
                    "store",
                    "hotel",
                    "group",
                    "gmbh",
                    "ag",
                    "kg",
                    "ltd",
                    "llc",
                    "inc",
                    "corp",
                    "company",
                    "bv",
                    "sa",
                    "sarl",
                    "srl",
                    "spa",
                    "lda",
                    "verein",
                    "buchhaltung",
                    "vertrieb",
                    "einkauf",
                    "kundendienst",
                    "customer",
                    "help",
                    "desk",
                    "system",
                    "server",
                    "no",
                    "reply",
                    "noreply",
                    "via",
                    "mail",
                    "contact",
                    "kontakt",
                    "form",
                    "website",
                    "web",
                    "news",
                    "newsletter",
                    "press",
                    "hr",
                    "it",
                    "marketing",
                    "restaurant",
                    "school",
                    "schule",
                    "und",
                    "and",
                    "the");

    private Called() {}

    static boolean isName(String name) {
        if (name.length() > 60 || !WORDS.matcher(name).matches() || isShouted(name)) {
            return false;
        }
        for (var word : name.toLowerCase(Locale.ROOT).replace(".", "").split("[ -]")) {
            if (NO_NAMES.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShouted(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }
}
