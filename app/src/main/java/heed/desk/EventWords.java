package heed.desk;

import heed.conversation.ConversationEvent;
import heed.servicelevel.PauseReason;
import heed.web.TimeWords;
import java.time.Instant;
import java.util.Locale;
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
            case "dues-passed-on" ->
                    data.get("from")
                            + " is away until "
                            + time(data, "until", words)
                            + ": what they promised was given to "
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
            case "resolved",
                    "reopened",
                    "thanked",
                    "solution-asked",
                    "solution-confirmed",
                    "solution-denied",
                    "checked-in" ->
                    ClosingWords.of(event.kind(), who, data);
            case "clocks-paused", "clocks-resumed" -> clocks(event.kind(), who, data);
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
            case "acknowledged" ->
                    "Heed told "
                            + data.getOrDefault("to", "them")
                            + " that it arrived"
                            + (data.containsKey("by")
                                    ? ", and to expect an answer by " + time(data, "by", words)
                                    : "");
            case "not-acknowledged" -> "Heed did not acknowledge it: " + data.get("why");
            case "linked" -> who + " linked it with " + data.get("other");
            case "known-issue-linked" -> who + " linked it to a known issue: " + data.get("issue");
            case "known-issue-unlinked" ->
                    who + " said that it is not about the known issue: " + data.get("issue");
            case "unlinked" -> who + " unlinked it from " + data.get("other");
            default ->
                    event.kind().startsWith("complaint-")
                            ? complaint(event.kind(), who, data)
                            : trouble(event, who, data, words);
        };
    }

    private static String clocks(String kind, String who, Map<String, String> data) {
        if (kind.equals("clocks-resumed") && data.containsKey("why")) {
            return "The clocks run again: "
                    + (data.get("why").equals("heard") ? "the customer wrote" : "it was resolved");
        }
        if (kind.equals("clocks-resumed")) {
            return who + " let the clocks run again";
        }
        var words = data.getOrDefault("words", "");
        return who
                + " let the clocks stand still: "
                + PauseReason.of(data.getOrDefault("reason", "others"))
                        .label()
                        .toLowerCase(Locale.ROOT)
                + (words.isEmpty() ? "" : ": " + words);
    }

    private static String complaint(String kind, String who, Map<String, String> data) {
        var words = data.containsKey("words") ? ": " + data.get("words") : "";
        return switch (kind) {
            case "complaint-registered" -> who + " registered a complaint" + words;
            case "complaint-dismissed" -> who + " said that it is no complaint" + words;
            case "complaint-given" -> "The complaint is seen through by " + data.get("words");
            case "complaint-acknowledged" ->
                    who + " said that the customer knows that we look into it" + words;
            case "complaint-decided" -> who + " decided the complaint" + words;
            case "complaint-remedied" -> who + " gave the remedy" + words;
            case "complaint-answered" -> who + " kept what the customer says of it" + words;
            case "complaint-second-look" -> "Somebody else decides the complaint anew" + words;
            case "complaint-step-done" -> who + " did what we change after the complaint" + words;
            case "complaint-closed" -> who + " closed the complaint";
            default -> who + " changed the complaint" + words;
        };
    }

    private static String trouble(
            ConversationEvent event, String who, Map<String, String> data, TimeWords words) {
        return switch (event.kind()) {
            case "reply-withdrawn" ->
                    event.person() == null
                            ? "A reply was taken back before it left"
                            : who + " took a reply back before it left";
            case "told-besides" -> "News for many went out here: what else is asked still waits";
            case "reply-overtaken" ->
                    "A scheduled reply is a draft again: the customer wrote before it left";
            case "bounced" ->
                    "A reply to " + data.get("recipient") + " came back: " + data.get("why");
            case "promise-broken" ->
                    "A promise was broken, its time passed: “" + data.get("promise") + "”";
            case "promise-passed" ->
                    "The time passed of what may be a promise: “" + data.get("promise") + "”";
            case "call-back-links-ended" ->
                    who + " ended the links by which they choose a call back";
            case "recording-agreed" -> "They agreed to be recorded: “" + data.get("words") + "”";
            case "recording-withdrawn" ->
                    "They took it back that they may be recorded: what was recorded is gone";
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
