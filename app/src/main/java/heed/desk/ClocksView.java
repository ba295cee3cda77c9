package heed.desk;

import heed.acknowledgement.Acknowledgement;
import heed.conversation.Conversation;
import heed.servicelevel.Pause;
import heed.servicelevel.PauseReason;
import heed.servicelevel.Turn;
import heed.web.TimeWords;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a conversation, on a sheet.
 *
 * @param lines what is owed first, then the last of what was
 * @param told by when we told the customer that they hear from us first; null when nothing was
 * @param paused why they stand still; null when they do not
 * @param works whether the viewer may pause them
 */
record ClocksView(
        String title,
        String theme,
        String deeds,
        String in,
        String back,
        List<Line> lines,
        @Nullable String told,
        @Nullable String paused,
        boolean works,
        List<Choice> reasons) {

    private static final int MOST = 12;

    /**
     * A turn of a clock.
     *
     * @param state how pressing it is, as style sheets know it
     */
    record Line(String clock, String stands, String exactly, String target, String state) {}

    /** A reason, and which clocks go on all the same. */
    record Choice(String word, String label, String help) {}

    /** How it is shown. */
    record Shown(
            Place place, boolean works, String theme, @Nullable Acknowledgement acknowledged) {}

    static ClocksView of(
            Conversation of,
            List<Turn> turns,
            @Nullable Pause pause,
            Shown shown,
            TimeWords words) {
        var lines =
                turns.stream()
                        .sorted(
                                Comparator.comparing(Turn::isOwed)
                                        .thenComparing(Turn::startedAt)
                                        .reversed())
                        .limit(MOST)
                        .map(turn -> line(turn, words))
                        .toList();
        return new ClocksView(
                "The clocks of " + of.reference(),
                shown.theme(),
                "/conversations/" + of.id(),
                shown.place().in(),
                shown.place().conversation(of.number()),
                lines,
                told(shown.acknowledged(), words),
                pause == null ? null : paused(pause, words),
                shown.works() && of.isOpen(),
                Arrays.stream(PauseReason.values())
                        .map(one -> new Choice(one.word(), one.label(), help(one)))
                        .toList());
    }

    private static @Nullable String told(@Nullable Acknowledgement acknowledged, TimeWords words) {
        var by = acknowledged == null ? null : acknowledged.by();
        if (acknowledged == null || by == null) {
            return null;
        }
        var held = acknowledged.held();
        return "We told them: by "
                + words.until(by)
                + (held == null ? "." : held ? ". That held." : ". That did not hold.");
    }

    private static String paused(Pause pause, TimeWords words) {
        return pause.reason().label()
                + (pause.words().isEmpty() ? "" : ": " + pause.words())
                + " · since "
                + words.until(pause.since());
    }

    private static Line line(Turn turn, TimeWords words) {
        var due = turn.dueAt();
        return new Line(
                turn.clock().label(),
                stands(turn, words),
                due == null ? "" : words.exactly(due),
                "within " + hours(turn.target()),
                state(turn, words));
    }

    private static String stands(Turn turn, TimeWords words) {
        var due = turn.dueAt();
        var ended = turn.endedAt();
        if (ended != null) {
            var kept = turn.kept();
            var what = kept == null ? "fell away" : kept ? "in time" : "late";
            return what + ", " + words.shortly(ended);
        }
        if (due == null) {
            return "stands still, " + hours(turn.left()) + " left";
        }
        return due.isBefore(words.now())
                ? "was due " + words.until(due) + ", " + words.span(due) + " late"
                : "due " + words.until(due);
    }

    private static String state(Turn turn, TimeWords words) {
        var due = turn.dueAt();
        if (turn.endedAt() != null) {
            return Boolean.FALSE.equals(turn.kept()) ? "late" : "kept";
        }
        if (due == null || due.isAfter(words.now().plusSeconds(3600))) {
            return "due";
        }
        return due.isBefore(words.now()) ? "late" : "soon";
    }

    private static String hours(java.time.Duration time) {
        return time.toMinutes() < 90 ? time.toMinutes() + " min" : time.toHours() + " h";
    }

    private static String help(PauseReason reason) {
        return switch (reason) {
            case CUSTOMER -> "until they write";
            case OTHERS -> "they still hear from us";
            case AGREED -> "until you go on";
        };
    }
}
