package heed.complaint;

import heed.access.DeskFrame;
import heed.access.Viewer;
import heed.audit.Readings;
import heed.web.Html;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** The complaints: what needs somebody now, what is under way, what is about oneself, figures. */
@Controller
class ComplaintsPage {

    static final String HERE = "/complaints";
    private static final int MOST = 200;

    private final ComplaintStore store;
    private final OwnerElsewhere elsewhere;
    private final ComplaintClock clocks;
    private final ComplaintFigures figures;
    private final Readings readings;
    private final DeskFrame desk;
    private final Clock clock;

    ComplaintsPage(
            ComplaintStore store,
            OwnerElsewhere elsewhere,
            ComplaintClock clocks,
            ComplaintFigures figures,
            Readings readings,
            DeskFrame desk,
            Clock clock) {
        this.store = store;
        this.elsewhere = elsewhere;
        this.clocks = clocks;
        this.figures = figures;
        this.readings = readings;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping(HERE)
    @Transactional
    public Html list(Viewer.Member viewer) {
        readings.note(viewer, null, "complaints", "page");
        var open = elsewhere.named(store.open(MOST), viewer);
        return Html.of(
                "complaint/list",
                ComplaintsView.of(
                        desk.around("Complaints", HERE, viewer),
                        viewer,
                        open,
                        clocks.due(open),
                        store.about(viewer.person()),
                        new TimeWords(Instant.now(clock), viewer.zone())));
    }

    /** In a page of its own: it is reckoned anew each time. */
    @GetMapping(HERE + "/figures")
    @Transactional(readOnly = true)
    public Html figures(Viewer.Member viewer) {
        return Html.of(
                "complaint/figures-page",
                ComplaintFiguresView.of(
                        desk.around("Complaints", HERE, viewer), figures.byCause(viewer)));
    }
}
