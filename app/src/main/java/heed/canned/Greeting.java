package heed.canned;

import heed.customer.Card;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a reply begins, by what a customer's card says of how they are called. A title is only used
 * when it is on the card; nothing is concluded from a name.
 */
public final class Greeting {

    private Greeting() {}

    /**
     * Without the comma behind it.
     *
     * @param name to be used where the card says nothing better; null for none
     * @param language the first part of a BCP 47 tag; English for one that is not known
     */
    public static String of(Card card, @Nullable String name, String language) {
        boolean formal = card.formality() == Card.Formality.FORMAL;
        var title = titled(card);
        if (title != null && (formal || card.formality() == null && card.preferredName() == null)) {
            return formal(language) + " " + title;
        }
        var called = formal || distant(card, language) ? name : familiar(card, name);
        if (called == null) {
            return nobody(language);
        }
        return (formal
                        ? formal(language)
                        : card.formality() == null ? formal(language) : casual(language))
                + " "
                + called;
    }

    private static @Nullable String titled(Card card) {
        return card.honorific() == null || card.familyName() == null
                ? null
                : Stream.of(card.honorific(), card.familyName()).collect(Collectors.joining(" "));
    }

    private static @Nullable String familiar(Card card, @Nullable String name) {
        return card.preferredName() != null
                ? card.preferredName()
                : card.givenName() != null ? card.givenName() : name;
    }

    /** German says “Sie” to whom it does not know, and a bare first name does not go with it. */
    private static boolean distant(Card card, String language) {
        return language.equals("de") && card.formality() == null && card.preferredName() == null;
    }

    private static String nobody(String language) {
        return switch (language) {
            case "de" -> "Guten Tag";
            case "fr" -> "Bonjour";
            case "es" -> "Hola";
            case "it" -> "Buongiorno";
            case "nl" -> "Goedendag";
            case "pt" -> "Olá";
            default -> "Hello";
        };
    }

    /** Words that fit everybody: “Sehr geehrte” or “Estimado” would have to know more. */
    private static String formal(String language) {
        return language.equals("en") ? "Dear" : nobody(language);
    }

    private static String casual(String language) {
        return switch (language) {
            case "en" -> "Hi";
            case "de", "nl" -> "Hallo";
            case "it" -> "Ciao";
            default -> nobody(language);
        };
    }
}
