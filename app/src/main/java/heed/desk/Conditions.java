package heed.desk;

import heed.conversation.Conversation;
import heed.conversation.ConversationFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says what narrows a list. Names come from its rows, which all share them: no statement more. */
final class Conditions {

    private Conditions() {}

    static List<ListView.Condition> of(Place.OfList place, List<Conversation> rows) {
        var words = place.filter().words();
        return words.entrySet().stream()
                .map(word ->
                        new ListView.Condition(
                                told(word.getKey(), word.getValue(), rows),
                                without(place, words, word.getKey())))
                .toList();
    }

    private static String without(Place.OfList place, Map<String, String> words, String key) {
        var left = new LinkedHashMap<>(words);
        left.remove(key);
        return new Place.OfList(place.list(), ConversationFilter.of(left)).address();
    }

    private static String told(String key, String value, List<Conversation> rows) {
        return switch (key) {
            case "owner" ->
                    value.equals("nobody")
                            ? "nobody has it"
                            : "with " + name(rows, Conversation::ownerName, "one person");
            case "team" -> name(rows, Conversation::teamName, "one team");
            case "inbox" -> "to " + name(rows, Conversation::inboxName, "one inbox");
            case "customer" -> "from " + name(rows, Conversation::customerName, "one customer");
            case "priority" -> value + " priority";
            case "asks" -> value.equals("open") ? "with open asks" : "nothing asked is open";
            case "outcome" -> "resolved: " + value.replace('-', ' ');
            case "tag" -> "tag: " + value;
            default -> value;
        };
    }

    private static String name(
            List<Conversation> rows,
            Function<Conversation, @Nullable String> name,
            String unknown) {
        var known = rows.isEmpty() ? null : name.apply(rows.getFirst());
        return known == null ? unknown : known;
    }
}
