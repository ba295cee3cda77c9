package heed.mailaudit.page;

import heed.mailaudit.count.Example;
import heed.mailaudit.count.Report;
import heed.mailaudit.page.ReportView.HandOffView;
import heed.mailaudit.page.ReportView.MatterView;
import heed.mailaudit.page.ReportView.PromiseBar;
import java.util.List;

/** What is told of whole conversations rather than single replies. */
final class Matters {

    private Matters() {}

    /** Whether what finds open asks has not shown yet that it is right often enough. */
    static boolean asksArePreview(Report report) {
        return report.checks().stream()
                .anyMatch(check -> check.id().equals("unanswered-question") && check.preview());
    }

    static MatterView asks(Report report) {
        var asks = report.asks();
        String says =
                asks.total() == 0
                        ? "No questions or requests were found in conversations that can be judged."
                        : asks.open() == 0
                                ? "All "
                                        + Figures.number(asks.total())
                                        + " questions and requests were taken up."
                                : Figures.number(asks.open())
                                        + " of "
                                        + Figures.number(asks.total())
                                        + " questions and requests are in no reply of the conversation.";
        if (asksArePreview(report) && asks.open() > 0)
            says +=
                    " What finds them is a preview: read the examples before you believe the number.";
        return matter(says, asks.examples(), report);
    }

    static MatterView promises(Report report) {
        var promises = report.promises();
        String says =
                promises.total() == 0
                        ? "No promise with a time fell due."
                        : "Of "
                                + Figures.count(promises.total(), "promise", "promises")
                                + " with a time, "
                                + promises.kept()
                                + " were followed by word from us in time, "
                                + promises.late()
                                + " by word that came later, "
                                + promises.silent()
                                + " by none."
                                + (promises.quiet() > 0
                                        ? " "
                                                + promises.quiet()
                                                + " more were about something to be done, and no customer asked for it later."
                                        : "")
                                + (promises.pending() > 0
                                        ? " " + promises.pending() + " more were not due yet."
                                        : "");
        return matter(says, promises.examples(), report);
    }

    static PromiseBar promiseBar(Report report) {
        var promises = report.promises();
        int late = (int) Math.round(100 * Summary.share(promises.late(), promises.total()));
        int silent = (int) Math.round(100 * Summary.share(promises.silent(), promises.total()));
        return new PromiseBar(
                promises.total() == 0 ? 0 : 100 - late - silent,
                late,
                silent,
                promises.kept()
                        + " in time, "
                        + promises.late()
                        + " later, "
                        + promises.silent()
                        + " never");
    }

    static MatterView dropped(Report report) {
        var dropped = report.dropped();
        String says =
                dropped.total() == 0
                        ? "No conversation ends with a question of a customer that waited more than two working days."
                        : Figures.count(dropped.total(), "conversation ends", "conversations end")
                                + " with a customer's question or request that had no answer two working days later: "
                                + Figures.number(dropped.never())
                                + " were never answered at all, "
                                + Figures.number(dropped.midway())
                                + " stopped midway.";
        return matter(says, dropped.examples(), report);
    }

    static HandOffView handOffs(Report report) {
        var handOffs = report.handOffs();
        if (handOffs.answered() == 0) return new HandOffView("No conversation was answered.");
        int same = handOffs.answered() - handOffs.once() - handOffs.oftener();
        return new HandOffView(
                "Of "
                        + Figures.count(handOffs.answered(), "conversation", "conversations")
                        + " that we answered, "
                        + Figures.number(same)
                        + " stayed with one of us, "
                        + Figures.number(handOffs.once())
                        + " changed hands once, "
                        + Figures.number(handOffs.oftener())
                        + " more than once.");
    }

    private static MatterView matter(String says, List<Example> examples, Report report) {
        return new MatterView(
                says,
                examples.stream().map(one -> ExampleView.of(one, report.setting(), "")).toList());
    }
}
