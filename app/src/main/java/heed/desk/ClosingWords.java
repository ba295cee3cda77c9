package heed.desk;

import heed.conversation.Outcome;
import java.util.Map;

/** What happened at the end of a conversation, and after it. */
final class ClosingWords {

    private ClosingWords() {}

    static String of(String kind, String who, Map<String, String> data) {
        return switch (kind) {
            case "resolved" ->
                    who
                            + " resolved it"
                            + (data.containsKey("outcome") ? ": " + outcome(data) : "")
                            + (data.containsKey("reason") ? ", “" + data.get("reason") + "”" : "");
            case "reopened" -> reopened(who, data.getOrDefault("by", ""));
            case "thanked" -> "The customer said thanks: it stays resolved";
            case "solution-asked" ->
                    "reply".equals(data.get("with"))
                            ? "Heed asked below the reply whether it is solved"
                            : "Heed asked the customer whether it is solved";
            case "solution-confirmed" -> "The customer said that it is solved";
            case "solution-denied" -> "The customer said that it is not solved";
            default -> "Heed asked the customer how they are getting on";
        };
    }

    private static String outcome(Map<String, String> data) {
        return Outcome.of(data.getOrDefault("outcome", "")).words();
    }

    private static String reopened(String who, String by) {
        return switch (by) {
            case "customer" -> "The customer’s message opened it again";
            case "check-in" -> "Heed opened it again: somebody should see how they are getting on";
            case "reply" -> who + " opened it again with a reply";
            case "earlier" -> who + " added what was said before it ended: it is open again";
            case "bounced" -> "Heed opened it again: a reply did not reach them";
            case "not-sent" -> "Heed opened it again: a reply could not be sent";
            case "undo" -> who + " took resolving back";
            default -> who + " opened it again";
        };
    }
}
