package heed.desk;

import heed.access.Person;
import heed.access.Team;
import heed.conversation.ConversationId;
import heed.conversation.Priority;
import heed.macro.Macro;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be chosen for a deed to many: to whom, until when, or what.
 *
 * @param endings how those to be resolved may have ended
 * @param macros to choose from
 * @param macro that was chosen, to be looked at once more; null before
 * @param says what it says to the first of them
 * @param key under which each of them is answered once
 * @param ids on which; listed by the page that stands alone, known to the bar otherwise
 */
record BulkChoiceView(
        BulkDeed deed,
        List<ConversationId> ids,
        String in,
        String theme,
        List<Person> people,
        List<Team> teams,
        List<Later.Choice> times,
        List<BulkEnding> endings,
        List<Macro> macros,
        @Nullable Macro macro,
        String says,
        String key) {

    String question() {
        return switch (deed) {
            case GIVE -> "Give to whom?";
            case MOVE -> "Hand over to which team?";
            case SNOOZE -> "Out of sight until";
            case TAG -> "Which tags?";
            case RESOLVE -> "How did they end?";
            case MACRO ->
                    macro == null
                            ? "Which macro?"
                            : "Run “" + macro.name() + "” on " + ids.size() + "?";
            case REPLY -> "The same reply to " + ids.size();
            default -> "Which priority?";
        };
    }

    /** What Enter chooses in a field: what is typed there; null where nothing is. */
    @Nullable String enters() {
        return switch (deed) {
            case SNOOZE -> "snooze:own";
            case TAG -> "tag:these";
            case MACRO -> macro == null ? null : "run:" + macro.id();
            default -> null;
        };
    }

    Priority[] priorities() {
        return Priority.values();
    }
}
