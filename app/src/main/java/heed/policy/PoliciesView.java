package heed.policy;

import heed.access.Role;
import heed.access.Viewer;
import heed.web.SettingsFrame;
import java.time.LocalDate;
import java.util.List;

/** All policies. */
record PoliciesView(SettingsFrame frame, boolean leads, List<Line> standing, List<Line> closed) {

    /**
     * @param offers what may be offered beyond it, in one line
     * @param due whether its owner should look at it
     */
    record Line(String url, String name, String says, String offers, String whose, boolean due) {}

    static PoliciesView of(SettingsFrame frame, List<Policy> all, Viewer.Member viewer) {
        var today = LocalDate.now(viewer.zone());
        return new PoliciesView(
                frame, viewer.may(Role.LEAD), lines(all, false, today), lines(all, true, today));
    }

    private static List<Line> lines(List<Policy> all, boolean closed, LocalDate today) {
        return all.stream()
                .filter(one -> one.closed() == closed)
                .map(one ->
                        new Line(
                                PoliciesPage.HERE + "/" + one.id(),
                                one.name(),
                                one.says(),
                                one.offers().isEmpty()
                                        ? "nothing"
                                        : String.join(
                                                ", ",
                                                one.offers().stream().map(Offer::says).toList()),
                                (one.teamName() == null ? "everybody" : one.teamName())
                                        + (one.ownerName() == null
                                                ? ", nobody keeps it"
                                                : ", kept by " + one.ownerName()),
                                !one.reviewOn().isAfter(today)))
                .toList();
    }
}
