package heed.desk;

import heed.conversation.Worklist;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be done with many conversations at once. */
enum BulkDeed {
    TAKE("Take", "Took"),
    GIVE("Give to …", "Gave"),
    MOVE("Hand over …", "Handed over"),
    SNOOZE("Later …", "Put off"),
    TAG("Tag …", "Tagged"),
    PRIORITY("Priority …", "Set the priority of"),
    MACRO("Macro …", "Ran the macro on"),
    /** The macro that was chosen, after its text was seen; no button of the bar. */
    RUN("Run it", "Ran the macro on"),
    REPLY("Reply …", "Replied to"),
    RESOLVE("Resolve …", "Resolved"),
    REOPEN("Reopen", "Reopened"),
    SPAM("Spam", "Marked as spam:");

    private final String label;
    private final String past;

    BulkDeed(String label, String past) {
        this.label = label;
        this.past = past;
    }

    String label() {
        return label;
    }

    String past() {
        return past;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it needs to be told to whom, until when, or what. */
    boolean asks() {
        return switch (this) {
            case GIVE, MOVE, SNOOZE, TAG, PRIORITY, MACRO, REPLY, RESOLVE -> true;
            case TAKE, RUN, REOPEN, SPAM -> false;
        };
    }

    /** Whether customers may be written to: of such, fewer at once. */
    boolean writes() {
        return this == RUN || this == REPLY;
    }

    /** Whether reopening takes it back. */
    boolean canBeTakenBack() {
        return this == RESOLVE || this == SPAM;
    }

    /** What makes sense in a list. */
    static List<BulkDeed> in(Worklist list) {
        return switch (list) {
            case RESOLVED -> List.of(REOPEN, TAG, PRIORITY, SPAM);
            case SPAM -> List.of(REOPEN, TAG);
            case ALL -> Arrays.stream(values()).filter(deed -> deed != RUN).toList();
            default ->
                    List.of(TAKE, GIVE, MOVE, SNOOZE, TAG, PRIORITY, MACRO, REPLY, RESOLVE, SPAM);
        };
    }
}
