package heed.complaint;

import heed.access.Role;
import heed.access.Viewer;
import heed.web.TimeWords;
import heed.web.WorkFrame;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The complaints as their page shows them. */
record ComplaintsView(
        WorkFrame frame,
        List<Line> pressing,
        List<Line> underWay,
        List<About> about,
        boolean leads) {

    /**
     * One that is open.
     *
     * @param why it needs somebody
     * @param late whether its time has passed
     */
    record Line(
            String url,
            String reference,
            String customer,
            String what,
            @Nullable String about,
            String owner,
            String why,
            String due,
            boolean late) {}

    /** One that is about the viewer. */
    record About(String url, String what, String state, String decision) {}

    static ComplaintsView of(
            WorkFrame frame,
            Viewer.Member viewer,
            List<Complaint> open,
            Map<ComplaintId, ComplaintDue> dues,
            List<Complaint> about,
            TimeWords words) {
        var others = open.stream().filter(one -> !one.about().is(viewer.person())).toList();
        var sorted =
                others.stream()
                        .sorted(Comparator.comparing((Complaint one) -> due(one, dues).at()))
                        .toList();
        return new ComplaintsView(
                frame,
                sorted.stream()
                        .filter(one -> isPressing(one, due(one, dues), words))
                        .map(one -> line(one, due(one, dues), words))
                        .toList(),
                sorted.stream()
                        .filter(one -> !isPressing(one, due(one, dues), words))
                        .map(one -> line(one, due(one, dues), words))
                        .toList(),
                about.stream().map(ComplaintsView::about).toList(),
                viewer.may(Role.LEAD));
    }

    private static ComplaintDue due(Complaint one, Map<ComplaintId, ComplaintDue> dues) {
        return Objects.requireNonNull(dues.get(one.id()));
    }

    /** Late, due within a day, or nobody's. */
    private static boolean isPressing(Complaint one, ComplaintDue due, TimeWords words) {
        return one.owner() == null || due.at().isBefore(words.now().plus(Duration.ofDays(1)));
    }

    private static Line line(Complaint one, ComplaintDue due, TimeWords words) {
        boolean late = due.isOver(words.now());
        var todo = ComplaintText.todo(due);
        var why =
                one.owner() == null
                        ? "Nobody sees it through: find somebody"
                        : todo.substring(0, 1).toUpperCase(Locale.ROOT) + todo.substring(1);
        return new Line(
                url(one),
                one.reference(),
                one.customerName() == null ? "A customer" : one.customerName(),
                one.what(),
                one.about().said(),
                one.ownerName() == null ? "nobody" : one.ownerName(),
                one.look() == 2 && one.decision() == null ? why + " (second look)" : why,
                (late ? "was due " : "by ") + words.until(due.at()),
                late);
    }

    private static About about(Complaint one) {
        var decision = one.decision();
        return new About(
                url(one),
                one.what(),
                ComplaintText.state(one.state()),
                decision == null
                        ? ""
                        : ComplaintText.verdict(decision.verdict()) + ": " + decision.reason());
    }

    private static String url(Complaint one) {
        return ComplaintsPage.HERE + "/" + one.id();
    }
}
