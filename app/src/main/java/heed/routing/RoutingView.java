package heed.routing;

import heed.inbox.Inbox;
import heed.web.SettingsFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How what comes in finds its owner.
 *
 * @param takes whether the viewer takes new ones by themselves
 * @param teams to choose from
 * @param team that is shown; null when the viewer is in none
 * @param leads whether the viewer may say which skill is wanted
 */
record RoutingView(
        SettingsFrame frame,
        boolean takes,
        boolean leads,
        List<Choice> teams,
        @Nullable TeamRule team,
        List<Want> wanted,
        List<Choice> inboxes) {

    /** The rule of a team. */
    record TeamRule(
            String id,
            String name,
            String way,
            String most,
            boolean may,
            List<InboxRule> inboxes,
            List<Member> members) {

        String wayInWords() {
            return switch (way) {
                case "turns" -> "Each gets one in turn";
                case "load" -> "Whoever has least in hand gets it";
                default -> "It stays with the team until somebody takes it";
            };
        }
    }

    /** The rule of an inbox: {@code team} when it has none of its own. */
    record InboxRule(String id, String name, String way) {}

    /** Somebody of the team. */
    record Member(String id, String name, String skills, String most, String note) {}

    /** A skill that some conversations want. */
    record Want(String skill, String by, String value, String words) {

        static Want of(Wanted one, List<Inbox> inboxes) {
            return new Want(
                    one.skill(),
                    one.by().equals("inbox") ? "inbox:" + one.value() : one.by(),
                    one.value(),
                    switch (one.by()) {
                        case "inbox" ->
                                "what comes in at "
                                        + inboxes.stream()
                                                .filter(inbox ->
                                                        inbox.id().toString().equals(one.value()))
                                                .map(Inbox::name)
                                                .findFirst()
                                                .orElse("an inbox that is closed");
                        case "language" -> "customers who write in “" + one.value() + "”";
                        default -> "what is tagged " + one.value();
                    });
        }
    }

    /** One of several. */
    record Choice(String value, String words) {}
}
