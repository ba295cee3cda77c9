package heed.desk;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what a draft asks the customer for, such as {@code the photo}, in English, German and
 * French: whoever waits for it writes again if it does not come.
 */
final class Awaited {

    /** Of each language: how it is asked for, and the thing behind it. */
    private static final Pattern ASKED =
            Pattern.compile(
                    "(?:(?:please|kindly|could you|can you|would you|once you|as soon as you|when you)(?: please| have| can)? (?:send|sent|attach|give|given|provide|forward|share|upload|email|mail)(?: me| us| it)?(?: with)? "
                            + "|bitte (?:schicken|senden|geben|nennen) sie (?:uns |mir )?|sobald sie (?:uns |mir )?(?=[^.!?\\n]{0,60} (?:schicken|senden|geschickt|gesendet))"
                            + "|(?:könnten|können) sie (?:uns |mir )?(?:bitte )?(?=[^.!?\\n]{0,60} (?:schicken|senden))"
                            + "|(?:veuillez|merci de|pourriez-vous|pouvez-vous|dès que vous) (?:nous |m'|me )?(?:aurez |avez )?(?:envoyer|envoyé|transmettre|fournir|joindre|indiquer) )"
                            + "((?:a|an|the|your|any|ein|eine|einen|die|den|das|ihre?n?|une?|la|le|les|votre|vos|l'|l’)[ ]?[\\p{L}\\d][\\p{L}\\d '’-]{1,50})",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern END =
            Pattern.compile(
                    "\\s+(?:and|so|then|we|i|to|by|until|und|damit|dann|bis|schicken|senden|geschickt|gesendet|et|pour|afin|avant|with|when|before|that|which)\\b.*",
                    Pattern.CASE_INSENSITIVE);

    private Awaited() {}

    /** The first thing that is asked for. */
    static Optional<String> in(String draft) {
        var found = ASKED.matcher(draft);
        return found.find()
                ? Optional.of(END.matcher(found.group(1)).replaceFirst("").strip())
                        .filter(thing -> thing.length() > 2)
                : Optional.empty();
    }

    /** The next step that follows: {@code Remind them, they owe us the photo}. */
    static String step(String thing) {
        return "Remind them: they owe us " + thing.replaceAll("(?i)^your ", "their ");
    }
}
