package heed.ask;

import heed.access.Team;
import heed.web.SettingsFrame;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The page of a team's asks.
 *
 * @param teams to choose from
 * @param team that is shown; null when there is none
 */
record AskFiguresView(
        SettingsFrame frame,
        List<Team> teams,
        @Nullable Team team,
        AskFigures.@Nullable Figure week,
        AskFigures.@Nullable Figure quarter) {

    /** One figure over both times. */
    record Line(String what, String help, String week, String quarter) {}

    boolean isEmpty() {
        return quarter == null || quarter.asked() == 0;
    }

    List<Line> lines() {
        return List.of(
                line(
                        "Asked",
                        "questions, requests and troubles of customers",
                        AskFigures.Figure::asked,
                        false),
                line(
                        "Settled by the first reply",
                        "answered or declined at once",
                        AskFigures.Figure::atOnce,
                        true),
                line("Answered", "", AskFigures.Figure::answered, true),
                line("Declined", "we said no, or why not", AskFigures.Figure::declined, true),
                line("Put off", "we said when the answer comes", AskFigures.Figure::deferred, true),
                line("Open", "", AskFigures.Figure::open, true),
                line("Asked again", "after it was settled", AskFigures.Figure::again, true));
    }

    private Line line(
            String what, String help, ToLongFunction<AskFigures.Figure> figure, boolean part) {
        return new Line(what, help, told(week, figure, part), told(quarter, figure, part));
    }

    /** {@code 12, 40 %}. */
    private static String told(
            AskFigures.@Nullable Figure of,
            ToLongFunction<AskFigures.Figure> figure,
            boolean part) {
        if (of == null) {
            return "";
        }
        long count = figure.applyAsLong(of);
        return !part || of.asked() == 0
                ? "%,d".formatted(count)
                : "%,d, %d %%".formatted(count, Math.round(100.0 * count / of.asked()));
    }
}
