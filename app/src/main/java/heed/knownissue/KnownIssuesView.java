package heed.knownissue;

import heed.web.TimeWords;
import heed.web.WorkFrame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The known issues as their page shows them. */
record KnownIssuesView(
        WorkFrame frame, @Nullable String figures, List<Line> open, List<Line> closed) {

    /**
     * @param linked {@code 12 conversations}
     * @param due when customers hear next; empty once it is fixed
     */
    record Line(
            String url,
            String title,
            String state,
            String when,
            String linked,
            String owner,
            String due,
            boolean late,
            boolean shown) {}

    static KnownIssuesView of(
            WorkFrame frame,
            List<KnownIssue> open,
            List<KnownIssue> closed,
            Map<KnownIssueId, Integer> counts,
            @Nullable IssueFigures figures,
            TimeWords words) {
        return new KnownIssuesView(
                frame,
                figures == null ? null : figures.told(),
                lines(open, counts, words),
                lines(closed, counts, words));
    }

    private static List<Line> lines(
            List<KnownIssue> issues, Map<KnownIssueId, Integer> counts, TimeWords words) {
        return issues.stream()
                .map(one -> line(one, counts.getOrDefault(one.id(), 0), words))
                .toList();
    }

    private static Line line(KnownIssue one, int linked, TimeWords words) {
        boolean late = one.isOverdue(words.now());
        var next = one.nextUpdateAt();
        return new Line(
                KnownIssuesPage.HERE + "/" + one.id(),
                one.title(),
                state(one),
                when(one, words),
                conversations(linked),
                one.ownerName() == null ? "nobody" : one.ownerName(),
                next == null || !one.isOpen()
                        ? ""
                        : (late ? "was due " : "by ") + words.dayAndTime(next),
                late,
                one.shown());
    }

    static String conversations(int linked) {
        return switch (linked) {
            case 0 -> "no conversation";
            case 1 -> "1 conversation";
            default -> linked + " conversations";
        };
    }

    static String state(KnownIssue one) {
        boolean planned = one.kind() == KnownIssue.Kind.PLANNED;
        return switch (one.state()) {
            case INVESTIGATING -> planned ? "Planned" : "We look for the cause";
            case IDENTIFIED -> planned ? "Under way" : "Cause found";
            case FIXED -> planned ? "Done" : "Fixed";
            case CLOSED -> "Closed";
        };
    }

    static String when(KnownIssue one, TimeWords words) {
        return span(one.startsAt(), one.endsAt(), words, "since " + words.dayAndTime(one.since()));
    }

    private static String span(
            java.time.@Nullable Instant from,
            java.time.@Nullable Instant until,
            TimeWords words,
            String otherwise) {
        return from == null || until == null
                ? otherwise
                : words.dayAndTime(from) + " to " + words.dayAndTime(until);
    }
}
