package heed.desk;

import heed.conversation.Worklist;
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
    RESOLVE("Resolve", "Resolved"),
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
            case GIVE, MOVE, SNOOZE, TAG, PRIORITY -> true;
            case TAKE, RESOLVE, REOPEN, SPAM -> false;
        };
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
            case ALL -> List.of(values());
            default -> List.of(TAKE, GIVE, MOVE, SNOOZE, TAG, PRIORITY, RESOLVE, SPAM);
        };
    }
}
