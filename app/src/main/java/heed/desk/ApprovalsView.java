package heed.desk;

import heed.access.Viewer;
import heed.promise.PromiseApproval;
import heed.web.TimeWords;
import heed.web.WorkFrame;
import java.util.List;

/** What waits for a lead. */
record ApprovalsView(WorkFrame frame, List<LedgerView.Tab> tabs, List<Line> lines) {

    /**
     * An approval that is asked for.
     *
     * @param own whether the viewer asked, who then does not decide
     */
    record Line(
            String url,
            String conversation,
            String reference,
            String who,
            String words,
            String due,
            String why,
            String draft,
            String ago,
            boolean own) {}

    static ApprovalsView of(
            WorkFrame frame,
            List<LedgerView.Tab> tabs,
            List<PromiseApproval> waiting,
            Viewer.Member viewer,
            TimeWords words) {
        return new ApprovalsView(
                frame, tabs, waiting.stream().map(one -> line(one, viewer, words)).toList());
    }

    private static Line line(PromiseApproval one, Viewer.Member viewer, TimeWords words) {
        var due = one.due();
        return new Line(
                LedgerPage.APPROVALS + "/" + one.id(),
                "/conversations/" + one.number(),
                "#" + one.number(),
                one.askedBy(),
                one.words(),
                due == null ? "no time named" : MarginPromise.due(due, words),
                one.why(),
                one.draft(),
                words.shortly(one.askedAt()),
                one.asker().equals(viewer.person()));
    }
}
