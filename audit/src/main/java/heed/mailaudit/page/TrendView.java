package heed.mailaudit.page;

import heed.mailaudit.count.Report;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The replies of each week or month, and how many of them left nothing to mend.
 *
 * @param unit {@code week} or {@code month}
 */
record TrendView(String unit, List<Column> columns, String first, String last, String says) {

    /**
     * @param clean height of the part without findings, in hundredths
     * @param flagged height of the part on top of it
     */
    record Column(
            int place,
            int clean,
            int flagged,
            String label,
            int replies,
            int cleanReplies,
            String share) {

        int cleanTop() {
            return 100 - clean;
        }

        int flaggedTop() {
            return 100 - clean - flagged;
        }
    }

    static TrendView of(Report report) {
        String unit = report.byWeek() ? "week" : "month";
        int highest = report.periods().stream().mapToInt(Report.Period::replies).max().orElse(0);
        var columns = new ArrayList<Column>();
        for (var period : report.periods()) {
            int clean = highest == 0 ? 0 : 100 * period.clean() / highest;
            int flagged =
                    highest == 0
                            ? 0
                            : (int)
                                    Math.ceil(
                                            100.0 * (period.replies() - period.clean()) / highest);
            columns.add(
                    new Column(
                            columns.size(),
                            clean,
                            Math.min(flagged, 100 - clean),
                            label(period.start(), report.byWeek()),
                            period.replies(),
                            period.clean(),
                            period.replies() == 0
                                    ? "–"
                                    : Figures.percent(
                                            Summary.share(period.clean(), period.replies()))));
        }
        return new TrendView(
                unit,
                columns,
                columns.isEmpty() ? "" : columns.getFirst().label(),
                columns.isEmpty() ? "" : columns.getLast().label(),
                Figures.count(report.fullyChecked(), "reply", "replies")
                        + ", "
                        + Figures.number(report.clean())
                        + " of them with nothing to mend");
    }

    private static String label(LocalDate start, boolean byWeek) {
        String pattern = byWeek ? "d MMM uuuu" : "MMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(start);
    }
}
