package heed.desk;

import heed.conversation.Conversation;
import heed.promise.Promise;
import heed.promise.PromiseState;
import java.util.Locale;

/**
 * The beginning of a reply that gives a customer the reason and a new date, in their language. Its
 * blanks are those of canned replies: nothing leaves before they are filled.
 */
final class RenewalWords {

    private static final int LONGEST = 200;

    private RenewalWords() {}

    static String of(Promise promise, Conversation conversation) {
        var language =
                conversation.customerLanguage() == null ? "en" : conversation.customerLanguage();
        var words = quoted(promise.text());
        boolean late = promise.state() == PromiseState.BROKEN;
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "de" -> german(words, late);
            case "fr" -> french(words, late);
            case "es" -> spanish(words, late);
            default -> english(words, late);
        };
    }

    private static String english(String words, boolean late) {
        return (late
                                ? "I am sorry: we told you “%s”, and we are late."
                                : "I am sorry: we told you “%s”, and it will take longer.")
                        .formatted(words)
                + " The reason: {{?why it is late}}.\n\nYou will have it by {{?the new date}}.";
    }

    private static String german(String words, boolean late) {
        return (late
                                ? "Es tut mir leid: Wir hatten Ihnen geschrieben „%s“ und sind zu spät."
                                : "Es tut mir leid: Wir hatten Ihnen geschrieben „%s“, und es dauert länger.")
                        .formatted(words)
                + " Der Grund: {{?warum es später wird}}.\n\nSie bekommen es bis {{?das neue Datum}}.";
    }

    private static String french(String words, boolean late) {
        return (late
                                ? "Je vous prie de nous excuser : nous vous avions écrit « %s », et nous sommes en retard."
                                : "Je vous prie de nous excuser : nous vous avions écrit « %s », et cela prendra plus de temps.")
                        .formatted(words)
                + " La raison : {{?pourquoi c’est plus tard}}.\n\nVous l’aurez d’ici {{?la nouvelle date}}.";
    }

    private static String spanish(String words, boolean late) {
        return (late
                                ? "Lo siento: le escribimos «%s» y llegamos tarde."
                                : "Lo siento: le escribimos «%s» y va a tardar más.")
                        .formatted(words)
                + " El motivo: {{?por qué se retrasa}}.\n\nLo tendrá antes del {{?la nueva fecha}}.";
    }

    private static String quoted(String text) {
        var words = text.replaceAll("\\s+", " ").strip().replaceAll("[.!]+$", "");
        return words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words;
    }
}
