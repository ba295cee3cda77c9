package heed.gate;

import java.util.regex.Pattern;

/** Finds the sentence of a draft that says why something is late. */
final class Because {

    private static final Pattern WHY =
            Pattern.compile(
                    "[^.!?\\n]{0,300}(?<!\\p{L})(?:because|due to|since|as the|reason|unfortunately|delay|weil|da der|da die|wegen|grund"
                            + "|leider|verzögert|verspätung|parce que|car|à cause|en raison|malheureusement|retard)(?!\\p{L})[^.!?\\n]{0,300}[.!?]?",
                    Pattern.CASE_INSENSITIVE);

    private Because() {}

    /** Its words; empty when no sentence gives a reason. */
    static String in(String draft) {
        var found = WHY.matcher(draft);
        return found.find() && !found.group().contains("{{") ? found.group().strip() : "";
    }
}
