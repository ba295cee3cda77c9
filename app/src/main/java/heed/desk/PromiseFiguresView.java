package heed.desk;

import heed.access.Team;
import heed.promise.PromiseFigures.Figure;
import heed.web.TimeWords;
import heed.web.WorkFrame;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How a team keeps its word.
 *
 * @param figures of 7, 30 and 90 days; empty when there is no team
 * @param silence for how long the customer who has waited longest has heard nothing; null when
 *     nobody waits
 */
record PromiseFiguresView(
        WorkFrame frame,
        List<LedgerView.Tab> tabs,
        List<Team> teams,
        @Nullable Team team,
        List<Figure> figures,
        @Nullable Duration silence) {

    /** One figure over the times. */
    record Line(String what, String help, List<String> cells) {}

    List<Line> lines() {
        return List.of(
                line("Made", "promises that count, made in this time", Figure::made, false),
                line("Kept", "", Figure::kept, true),
                line("Renewed before due", "with a reason and a new date", Figure::renewed, true),
                line("Withdrawn", "with a reason", Figure::withdrawn, true),
                line("Broken, and told", "late, but they know why", Figure::brokenTold, true),
                line("Broken silently", "the goal is none", Figure::brokenSilently, true),
                line("Open", "", Figure::open, true),
                line("Not confirmed", "found in replies, nobody said", Figure::unconfirmed, false));
    }

    String silenceWords() {
        return silence == null ? "nobody waits" : TimeWords.span(silence);
    }

    private Line line(String what, String help, ToLongFunction<Figure> figure, boolean part) {
        return new Line(what, help, figures.stream().map(one -> told(one, figure, part)).toList());
    }

    /** {@code 12, 40 %}. */
    private static String told(Figure of, ToLongFunction<Figure> figure, boolean part) {
        long count = figure.applyAsLong(of);
        return !part || of.made() == 0
                ? "%,d".formatted(count)
                : "%,d, %d %%".formatted(count, Math.round(100.0 * count / of.made()));
    }
}
