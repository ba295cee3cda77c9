package heed.mailaudit.page;

import heed.mailaudit.count.Report;
import heed.mailaudit.count.Report.Check;
import heed.mailaudit.count.Report.Rate;
import heed.mailaudit.count.Words;
import heed.review.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a report comes down to: one headline, what goes well, what to mend first. */
final class Summary {

    /** A sentence, and where on the page it is told in full. */
    record Point(String figure, String text, String target) {}

    /** Below it, shares say nothing. */
    private static final int FEWEST = 20;

    private static final int MOST_POINTS = 5;
    private static final double GOOD = 0.8;

    static final Comparator<Check> GRAVEST_FIRST =
            Comparator.comparing(Check::level)
                    .thenComparing(Check::flagged, Comparator.reverseOrder())
                    .thenComparing(Check::id);

    private final Report report;

    Summary(Report report) {
        this.report = report;
    }

    /** What goes well stands first, and then what hurts most. */
    String headline() {
        String first =
                report.fullyChecked() >= FEWEST
                        ? Figures.ofHundred(share(report.clean(), report.fullyChecked()))
                                + " of 100 replies left nothing to mend"
                        : Figures.count(report.replies(), "reply", "replies") + " read";
        return first + remainder();
    }

    private String remainder() {
        int dropped = report.dropped().total();
        if (dropped == 1) return ", but one customer was left waiting.";
        if (dropped > 0)
            return ", but " + Figures.number(dropped) + " customers were left waiting.";
        int late = report.promises().late() + report.promises().silent();
        if (late > 0)
            return ", but "
                    + Figures.count(late, "promise", "promises")
                    + " passed without a word.";
        return ", and nobody was left waiting.";
    }

    List<Point> good() {
        var points = new ArrayList<Point>();
        kindness(points);
        speed(points);
        var promises = report.promises();
        if (promises.total() >= 5 && share(promises.kept(), promises.total()) >= GOOD)
            points.add(
                    new Point(
                            Figures.number(promises.kept())
                                    + " of "
                                    + Figures.number(promises.total()),
                            "promises with a time were followed by word from us by then",
                            "promises"));
        var asks = report.asks();
        if (!Matters.asksArePreview(report)
                && asks.total() >= FEWEST
                && share(asks.open(), asks.total()) <= 1 - GOOD)
            points.add(
                    new Point(
                            Figures.percent(1 - share(asks.open(), asks.total())),
                            "of questions and requests were taken up",
                            "asks"));
        oneHand(points);
        if (report.thanks() > 0)
            points.add(
                    new Point(
                            Figures.number(report.thanks()),
                            report.thanks() == 1
                                    ? "customer wrote thanks and asked no more"
                                    : "times a customer wrote thanks and asked no more",
                            "figures"));
        return points.stream().limit(MOST_POINTS).toList();
    }

    private void kindness(List<Point> points) {
        if (report.fullyChecked() < FEWEST) return;
        var harsh = List.of("blame", "argument", "dismissive-wording");
        int flagged =
                report.checks().stream()
                        .filter(check -> harsh.contains(check.id()))
                        .mapToInt(Check::flagged)
                        .sum();
        if (flagged == 0)
            points.add(
                    new Point(
                            "None",
                            "of the replies blamed a customer, argued, or brushed anybody off",
                            "mistakes"));
        int stops =
                report.checks().stream()
                        .filter(check -> check.level() == Level.STOP && !check.preview())
                        .mapToInt(Check::flagged)
                        .sum();
        if (stops == 0)
            points.add(
                    new Point(
                            "None",
                            "left with a blank, a secret, a wrong name or words for colleagues in it",
                            "mistakes"));
    }

    private void speed(List<Point> points) {
        var first = report.firstReply();
        if (first.count() >= FEWEST && first.withinDay() >= GOOD)
            points.add(
                    new Point(
                            Figures.percent(first.withinDay()),
                            "of first replies came within a day of work, half of them within "
                                    + Words.duration(first.median()),
                            "waiting"));
    }

    private void oneHand(List<Point> points) {
        var handOffs = report.handOffs();
        int same = handOffs.answered() - handOffs.once() - handOffs.oftener();
        if (handOffs.answered() >= FEWEST && share(same, handOffs.answered()) >= GOOD)
            points.add(
                    new Point(
                            Figures.percent(share(same, handOffs.answered())),
                            "of conversations stayed in one hand",
                            "hand-offs"));
    }

    List<Point> mend() {
        var points = new ArrayList<Point>();
        int dropped = report.dropped().total();
        if (dropped > 0)
            points.add(
                    new Point(
                            Figures.number(dropped),
                            dropped == 1
                                    ? "conversation ends with a customer waiting"
                                    : "conversations end with a customer waiting",
                            "dropped"));
        int late = report.promises().late() + report.promises().silent();
        if (late > 0)
            points.add(
                    new Point(
                            late + " of " + report.promises().total(),
                            "promises with a time passed without a word by then",
                            "promises"));
        if (report.asks().open() > 0 && !Matters.asksArePreview(report))
            points.add(
                    new Point(
                            Figures.number(report.asks().open()),
                            report.asks().open() == 1
                                    ? "question or request was never taken up"
                                    : "questions and requests were never taken up",
                            "asks"));
        report.checks().stream()
                .filter(check ->
                        !check.preview() && check.flagged() > 0 && check.level() != Level.HINT)
                .sorted(GRAVEST_FIRST)
                .limit(MOST_POINTS - 1L)
                .forEach(check ->
                        points.add(
                                new Point(
                                        Figures.number(check.flagged()),
                                        (check.flagged() == 1 ? "reply: " : "replies: ")
                                                + check.title().toLowerCase(Locale.ENGLISH),
                                        "mistake-" + check.id())));
        return points.stream().limit(MOST_POINTS + 1L).toList();
    }

    static double share(int part, int whole) {
        return new Rate(part, whole).share();
    }
}
