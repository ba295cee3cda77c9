package heed.desk;

import heed.access.Person;
import heed.access.Team;
import heed.conversation.ConversationId;
import heed.conversation.Priority;
import java.util.List;

/**
 * What is still to be chosen for a deed to many: to whom, until when, or what.
 *
 * @param ids on which; listed by the page that stands alone, known to the bar otherwise
 */
record BulkChoiceView(
        BulkDeed deed,
        List<ConversationId> ids,
        String in,
        String theme,
        List<Person> people,
        List<Team> teams,
        List<Later.Choice> times) {

    String question() {
        return switch (deed) {
            case GIVE -> "Give to whom?";
            case MOVE -> "Hand over to which team?";
            case SNOOZE -> "Out of sight until";
            case TAG -> "Which tags?";
            default -> "Which priority?";
        };
    }

    Priority[] priorities() {
        return Priority.values();
    }
}
