package heed.importer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One conversation of the demo. Times are hours and days of now: a story starts {@code
 * startedDaysAgo}, each line follows {@code afterHours} after the one before it.
 */
record DemoStory(
        String subject,
        String customer,
        double startedDaysAgo,
        @Nullable String owner,
        String state,
        String priority,
        List<String> tags,
        @Nullable Step nextStep,
        @Nullable Double snoozedHours,
        @Nullable Double scheduledReplyInHours,
        List<Line> messages) {

    record Step(String text, double inHours) {}

    /** Who says it is named by one of the first three. */
    record Line(
            @Nullable String from,
            @Nullable String reply,
            @Nullable String note,
            double afterHours,
            String text) {

        /** Which of us says it, or null when somebody outside does. */
        @Nullable String worker() {
            return reply != null ? reply : note;
        }
    }

    /** A file of stories, all of which come in by one inbox. */
    record Volume(String trade, String inbox, List<DemoStory> conversations) {}

    /** Whether all that was planned lies ahead. */
    boolean isInTime() {
        return nextStep != null && nextStep.inHours() >= 0;
    }

    /** The first line that nobody has answered, or -1. */
    int waitingSince() {
        int since = -1;
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).reply() != null) {
                since = -1;
            } else if (messages.get(i).from() != null && since < 0) {
                since = i;
            }
        }
        return since;
    }

    /** Whether {@code line} has been written and waits for its time. */
    boolean isScheduled(Line line) {
        return scheduledReplyInHours != null && line.reply() != null && line == messages.getLast();
    }
}
