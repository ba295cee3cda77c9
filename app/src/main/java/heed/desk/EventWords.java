package heed.desk;

import heed.conversation.ConversationEvent;
import heed.web.TimeWords;
import java.time.Instant;
import java.util.Map;

/** What happened to a conversation, as a person would tell it. */
final class EventWords {

    private EventWords() {}

    static String of(ConversationEvent event, TimeWords words) {
        var data = event.data();
        var who = event.person() == null ? "Heed" : event.person();
        return switch (event.kind()) {
            case "opened" -> "Came in at " + data.getOrDefault("inbox", "the desk");
            case "taken" -> who + " took it";
            case "given" -> who + " gave it to " + data.getOrDefault("to", "somebody") + why(data);
            case "left-to-team" -> "Heed left it to the team: " + data.get("why");
            case "urgent" -> "Urgent: " + data.get("why");
            case "urgent-taken" -> who + " sees to it, as it is urgent";
            case "not-urgent" -> who + " said that it is not urgent";
            case "hand-off-asked" ->
                    who + " asked " + data.get("to") + " to take it over" + why(data);
            case "hand-off-declined" -> who + " cannot take it over" + why(data);
            case "hand-off-withdrawn" -> who + " took the hand-off to " + data.get("to") + " back";
            case "handed-over" -> who + " took it over from " + data.get("from") + why(data);
            case "handed-to-lead" ->
                    who
                            + " meant it for "
                            + data.get("meant")
                            + ": handed on twice already, it went to "
                            + data.get("to");
            case "passed-on" ->
                    data.get("from")
                            + " is away until "
                            + time(data, "until", words)
                            + ": Heed gave it to "
                            + data.get("to");
            case "returned" -> who + " gave it back to the team";
            case "moved" ->
                    who
                            + " handed it from "
                            + data.get("from")
                            + " to "
                            + data.get("to")
                            + why(data);
            case "planned" ->
                    who + " planned: " + data.get("step") + ", by " + time(data, "at", words);
            case "snoozed" -> who + " put it away until " + time(data, "until", words);
            case "woken" -> event.person() == null ? "Woke up" : who + " woke it";
            case "resolved" ->
                    data.containsKey("reason")
                            ? who + " resolved it: “" + data.get("reason") + "”"
                            : who + " resolved it";
            case "reopened" ->
                    "customer".equals(data.get("by"))
                            ? "The customer’s message opened it again"
                            : who + " opened it again";
            case "marked-spam" -> who + " said that it is spam";
            case "prioritised" -> who + " made the priority " + data.get("to");
            case "renamed" -> who + " changed the subject from “" + data.get("from") + "”";
            case "tagged" ->
                    data.getOrDefault("tags", "").isEmpty()
                            ? who + " removed the tags"
                            : who + " tagged it " + data.get("tags");
            case "merged" -> who + " merged this into " + data.get("into");
            case "absorbed" -> who + " merged " + data.get("from") + " into this";
            case "separated" ->
                    who + " separated it from " + data.getOrDefault("other", data.get("from"));
            case "linked" -> who + " linked it with " + data.get("other");
            case "unlinked" -> who + " unlinked it from " + data.get("other");
            default -> trouble(event, who, data, words);
        };
    }

    private static String trouble(
            ConversationEvent event, String who, Map<String, String> data, TimeWords words) {
        return switch (event.kind()) {
            case "reply-withdrawn" ->
                    event.person() == null
                            ? "A reply was taken back before it left"
                            : who + " took a reply back before it left";
            case "reply-overtaken" ->
                    "A scheduled reply is a draft again: the customer wrote before it left";
            case "bounced" ->
                    "A reply to " + data.get("recipient") + " came back: " + data.get("why");
            case "promise-broken" ->
                    "A promise was broken, its time passed: “" + data.get("promise") + "”";
            case "promise-passed" ->
                    "The time passed of what may be a promise: “" + data.get("promise") + "”";
            case "not-sent" -> "A reply could not be sent: " + data.get("why");
            case "exception-asked" -> who + " asked to grant: " + data.get("what");
            case "exception-granted" -> who + " granted: " + data.get("what");
            case "exception-refused" ->
                    who + " did not grant: " + data.get("what") + ". “" + data.get("why") + "”";
            case "exception-withdrawn" -> who + " took back: " + data.get("what");
            case "reading-granted" ->
                    who
                            + " asked to read it until "
                            + time(data, "until", words)
                            + ": “"
                            + data.get("reason")
                            + "”";
            default -> who + ": " + event.kind().replace('-', ' ');
        };
    }

    /** Why Heed did it, or what somebody said with it. */
    private static String why(Map<String, String> data) {
        if (data.containsKey("note")) {
            return ": “" + data.get("note") + "”";
        }
        return data.containsKey("why") ? ": " + data.get("why") : "";
    }

    private static String time(Map<String, String> data, String key, TimeWords words) {
        var text = data.get(key);
        return text == null ? "some time" : words.until(Instant.parse(text));
    }
}
