package heed.acknowledgement;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether what stands as a sender's name is a person's, as far as its form tells: rather nobody is
 * called by a name than a shop is.
 */
final class Called {

    /** A dot stands behind an initial or a title only: “evil.com.” is nobody. */
    private static final String DOTTED =
            "(?:\\p{Lu}\\.)+|(?:Dr|Prof|Mr|Mrs|Ms|Mx|Sr|Sra|Dra|Dott|Ing|Mag|St)\\.";

    /** What begins small is one of those: “Visit evil com Now” is nobody. */
    private static final String PARTICLE =
            "van|von|vom|zu|zum|zur|der|den|dem|de|del|della|di|da|dos|das|do|du|des|la|le|las|los|el"
                    + "|al|bin|ibn|bint|ben|ter|ten|te|y|e|af|av";

    private static final String WORD =
            "\\p{Lu}[\\p{L}\\p{M}'’-]*|[\\p{L}]['’]\\p{Lu}[\\p{L}\\p{M}'’-]*";
    private static final Pattern WORDS =
            Pattern.compile(
                    "(?=\\p{Lu})(?:%1$s|%2$s)(?: (?:%1$s|%2$s|%3$s)){0,4} \\p{Lu}[\\p{L}\\p{M}'’-]+"
                            .formatted(WORD, DOTTED, PARTICLE));

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
                    "the",
                    // What calls upon a reader rather than one
                    "www",
                    "http",
                    "https",
                    "hxxp",
                    "hxxps",
                    "com",
                    "net",
                    "org",
                    "dot",
                    "visit",
                    "click",
                    "claim",
                    "win",
                    "winner",
                    "prize",
                    "bonus",
                    "free",
                    "now",
                    "here",
                    "your",
                    "you",
                    "urgent",
                    "bitcoin",
                    "crypto",
                    "refund",
                    "payment",
                    "bank",
                    "invoice");

    private Called() {}

    static boolean isName(String name) {
        if (name.length() > 60
                || !WORDS.matcher(name).matches()
                || isShouted(name)
                || Linkish.isIn(name)) {
            return false;
        }
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        for (var word : plain.toLowerCase(Locale.ROOT).replace(".", "").split("[ -]")) {
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
