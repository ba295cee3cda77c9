package heed.handoff;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one sentence for the customer: who has it now, and that nothing need be told again. A
 * proposal: whoever sends it may change it, and it leaves by the way of every reply.
 */
final class HandOffWords {

    private HandOffWords() {}

    /**
     * @param language BCP 47; English when none of ours
     * @param from who had it; null when the team had
     */
    static String of(@Nullable String language, String name, @Nullable String from) {
        var tag = language == null ? "en" : Locale.forLanguageTag(language).getLanguage();
        return switch (tag) {
            case "de" ->
                    "mein Name ist %s, ich kümmere mich ab jetzt um Ihr Anliegen. %s alles weitergegeben, Sie müssen nichts noch einmal erzählen."
                            .formatted(name, from == null ? "Das Team hat mir" : from + " hat mir");
            case "fr" ->
                    "je m’appelle %s et je prends la suite de %s. J’ai lu tout votre échange : vous n’avez rien à répéter."
                            .formatted(name, from == null ? "mes collègues" : from);
            case "es" ->
                    "soy %s y a partir de ahora sigo con su asunto en lugar de %s. He leído todo: no tiene que repetir nada."
                            .formatted(name, from == null ? "mi equipo" : from);
            case "it" ->
                    "sono %s e da ora seguo io la sua richiesta al posto di %s. Ho letto tutto: non deve ripetere nulla."
                            .formatted(name, from == null ? "il mio team" : from);
            case "nl" ->
                    "ik ben %s en neem dit over van %s. Ik heb alles gelezen: u hoeft niets te herhalen."
                            .formatted(name, from == null ? "mijn collega’s" : from);
            default ->
                    "My name is %s, and I have taken over from %s. I have read all of it, so you need not repeat anything."
                            .formatted(name, from == null ? "my colleagues" : from);
        };
    }
}
