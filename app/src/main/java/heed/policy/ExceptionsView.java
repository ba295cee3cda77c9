package heed.policy;

import heed.access.Role;
import heed.access.Viewer;
import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What waits, what was decided, and the figures. */
record ExceptionsView(
        SettingsFrame frame,
        @Nullable String problem,
        List<Line> waiting,
        List<Line> decided,
        List<Figure> offers,
        List<Figure> languages,
        List<Figure> acquaintances) {

    /**
     * @param decides whether the viewer may decide it
     */
    record Line(
            String url,
            String conversation,
            String number,
            String said,
            String rule,
            String reason,
            String by,
            String state,
            String answer,
            boolean decides) {}

    /** A line of figures, as it is read. */
    record Figure(
            String what,
            String wanted,
            String alone,
            String byLead,
            String refused,
            String sum,
            String share) {}

    /** The three tables. */
    record Figures(
            List<ExceptionFigures.Line> offers,
            List<ExceptionFigures.Line> languages,
            List<ExceptionFigures.Line> acquaintances) {}

    static ExceptionsView of(
            Viewer.Member viewer,
            @Nullable String told,
            @Nullable String problem,
            List<PolicyException> waiting,
            List<PolicyException> decided,
            Figures figures,
            TimeWords words) {
        return new ExceptionsView(
                viewer.settings("Exceptions", ExceptionsPage.HERE).telling(told),
                problem,
                waiting.stream().map(one -> line(one, viewer, words)).toList(),
                decided.stream().map(one -> line(one, viewer, words)).toList(),
                figures.offers().stream().map(ExceptionsView::figure).toList(),
                figures.languages().stream().map(ExceptionsView::figure).toList(),
                figures.acquaintances().stream().map(ExceptionsView::figure).toList());
    }

    private static Line line(PolicyException one, Viewer.Member viewer, TimeWords words) {
        return new Line(
                ExceptionsPage.HERE + "/" + one.id(),
                "/conversations/" + one.number(),
                "#" + one.number(),
                one.said(),
                one.policy(),
                one.reason(),
                (one.askedByName() == null ? "Heed" : one.askedByName())
                        + ", "
                        + words.shortly(one.askedAt()),
                one.state() == PolicyException.State.GRANTED && !one.own()
                        ? "granted by " + one.decidedByName()
                        : one.state().word(),
                one.answer(),
                viewer.may(Role.LEAD) && !viewer.person().equals(one.askedBy()));
    }

    private static Figure figure(ExceptionFigures.Line line) {
        var share = line.share();
        return new Figure(
                line.what().equals("?") ? "not known" : line.what(),
                Long.toString(line.wanted()),
                Long.toString(line.alone()),
                Long.toString(line.byLead()),
                Long.toString(line.refused()),
                line.sums().isEmpty()
                        ? "–"
                        : line.sums().stream()
                                .map(ExceptionsView::sum)
                                .collect(Collectors.joining(", ")),
                share == null ? "–" : share + " %");
    }

    private static String sum(ExceptionFigures.Sum sum) {
        return sum.amount().stripTrailingZeros().toPlainString()
                + (sum.unit() == null ? "" : " " + sum.unit());
    }
}
