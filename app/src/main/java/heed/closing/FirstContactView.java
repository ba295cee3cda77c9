package heed.closing;

import heed.access.Team;
import heed.web.SettingsFrame;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a team resolved at first contact, and how things ended. */
record FirstContactView(
        SettingsFrame frame,
        List<Team> teams,
        @Nullable Team team,
        List<ContactWeek> weeks,
        List<OutcomeFigureStore.Figure> ends) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final int MOST_NAMED = 30;

    boolean isEmpty() {
        return weeks.stream().allMatch(week -> week.resolved() == 0) && ends.isEmpty();
    }

    String week(ContactWeek week) {
        return DAY.format(week.begins()) + " to " + DAY.format(week.begins().plusDays(6));
    }

    String atFirst(ContactWeek week) {
        var percent = week.percent();
        if (percent != null) {
            return week.atFirst() + ", " + percent + " %";
        }
        return week.resolved() == 0 ? "–" : week.atFirst() + " so far";
    }

    String causes(ContactWeek week) {
        return week.causes().entrySet().stream()
                .map(one -> one.getKey().words() + ": " + one.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Those of the last weeks that were not, the latest first. */
    List<ContactWeek.Missed> missed() {
        return weeks.stream().flatMap(week -> week.missed().stream()).limit(MOST_NAMED).toList();
    }

    String why(ContactWeek.Missed one) {
        return one.causes().stream().map(Cause::words).collect(Collectors.joining(", "));
    }

    String ended(OutcomeFigureStore.Figure one) {
        var outcome = one.outcome();
        return outcome == null ? "nobody said" : outcome.words();
    }
}
