package heed.mailaudit.page;

import heed.mailaudit.count.Report;
import heed.mailaudit.count.Words;
import heed.mailaudit.page.Summary.Point;
import java.util.ArrayList;
import java.util.List;

/** A report as the page shows it. */
record ReportView(
        String title,
        String headline,
        String about,
        List<Point> good,
        List<Point> mend,
        List<Tile> tiles,
        TrendView trend,
        List<MistakeView> mistakes,
        List<String> notFound,
        List<MistakeView> previews,
        MatterView asks,
        MatterView promises,
        PromiseBar promiseBar,
        MatterView dropped,
        List<WaitView> waits,
        HandOffView handOffs,
        List<PersonView> people,
        MethodView method,
        String style) {

    /** A figure that matters, with what it means and where more of it stands. */
    record Tile(String name, String figure, String text, String target) {}

    /** Examples under a sentence. */
    record MatterView(String says, List<ExampleView> examples) {}

    /** How promises ended, in hundredths. */
    record PromiseBar(int kept, int late, int silent, String says) {}

    record HandOffView(String says) {}

    /** One of us, with plain counts. */
    record PersonView(String name, String replies, String clean, String found, boolean few) {}

    static ReportView of(Report report, String style) {
        var summary = new Summary(report);
        var setting = report.setting();
        return new ReportView(
                String.join(", ", setting.us().names()),
                summary.headline(),
                about(report),
                summary.good(),
                summary.mend(),
                tiles(report),
                TrendView.of(report),
                MistakeView.found(report, false),
                notFound(report),
                MistakeView.found(report, true),
                Matters.asks(report),
                Matters.promises(report),
                Matters.promiseBar(report),
                Matters.dropped(report),
                List.of(
                        WaitView.of("Until the first reply", report.firstReply()),
                        WaitView.of("Until the next reply", report.nextReply())),
                Matters.handOffs(report),
                People.of(report),
                MethodView.of(report),
                style);
    }

    private static String about(Report report) {
        var zone = report.setting().zone();
        return Figures.count(report.replies(), "reply", "replies")
                + " in "
                + Figures.count(report.conversations(), "conversation", "conversations")
                + ", "
                + Figures.day(report.sifted().first(), zone)
                + " to "
                + Figures.day(report.sifted().last(), zone);
    }

    private static List<Tile> tiles(Report report) {
        var promises = report.promises();
        var tiles = new ArrayList<Tile>();
        tiles.add(wait("First reply", report.firstReply()));
        tiles.add(wait("Next reply", report.nextReply()));
        tiles.add(
                new Tile(
                        "Left waiting",
                        Figures.number(report.dropped().total()),
                        "conversations whose last word is a customer's question",
                        "dropped"));
        tiles.add(
                new Tile(
                        "Promises passed",
                        Figures.number(promises.late() + promises.silent()),
                        "of "
                                + Figures.number(promises.total())
                                + " with a time, without a word by then",
                        "promises"));
        tiles.add(
                new Tile(
                        "Never taken up",
                        Figures.number(report.asks().open()),
                        "of "
                                + Figures.number(report.asks().total())
                                + " questions and requests"
                                + (Matters.asksArePreview(report) ? ", by a preview" : ""),
                        "asks"));
        tiles.add(
                new Tile(
                        "Handed on",
                        Figures.number(report.handOffs().once() + report.handOffs().oftener()),
                        "of "
                                + Figures.number(report.handOffs().answered())
                                + " conversations, to another of us",
                        "hand-offs"));
        return tiles;
    }

    private static Tile wait(String name, Report.Times times) {
        if (times.count() == 0) return new Tile(name, "–", "nothing to measure", "waiting");
        return new Tile(
                name,
                Words.duration(times.median()),
                "in the middle; 9 of 10 within " + Words.duration(times.ninetieth()),
                "waiting");
    }

    private static List<String> notFound(Report report) {
        return report.checks().stream()
                .filter(check -> !check.preview() && check.flagged() == 0 && check.checked() > 0)
                .map(Report.Check::title)
                .toList();
    }
}
