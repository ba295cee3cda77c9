package heed.desk;

import heed.access.DeskFrame;
import heed.access.Role;
import heed.access.Viewer;
import heed.complaint.CorrectiveSteps;
import heed.promise.LedgerQuery;
import heed.promise.PromiseApprovals;
import heed.promise.PromiseLedger;
import heed.promise.PromiseState;
import heed.web.Cursor;
import heed.web.Html;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What we owe: mine today, the team's week, what was broken, what waits for a lead. */
@Controller
@Transactional(readOnly = true)
@RequestMapping(LedgerPage.HERE)
class LedgerPage {

    static final String HERE = "/promises";
    static final String APPROVALS = HERE + "/approvals";
    private static final int MOST = 100;

    private final PromiseLedger ledger;
    private final PromiseApprovals approvals;
    private final CorrectiveSteps steps;
    private final DeskFrame desk;
    private final Clock clock;

    LedgerPage(
            PromiseLedger ledger,
            PromiseApprovals approvals,
            CorrectiveSteps steps,
            DeskFrame desk,
            Clock clock) {
        this.ledger = ledger;
        this.approvals = approvals;
        this.steps = steps;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    @Transactional
    public Html mine(@RequestParam(required = false) @Nullable String after, Viewer.Member viewer) {
        var tomorrow = day(viewer, 1);
        var today = Instant.now(clock).atZone(viewer.zone()).toLocalDate();
        return list(
                HERE,
                new Words(
                        "Mine today",
                        "What you promised and what is due today, or late. What comes later stands under the team’s week.",
                        "Nothing that you promised is due today."),
                LedgerQuery.OWED.of(viewer.person()).due(null, tomorrow),
                after,
                steps.mine(today, viewer).stream()
                        .map(one -> LedgerView.Step.of(one, today))
                        .toList(),
                viewer);
    }

    @GetMapping("/team")
    public Html week(@RequestParam(required = false) @Nullable String after, Viewer.Member viewer) {
        return list(
                HERE + "/team",
                new Words(
                        "The team’s week",
                        "All that your teams owe in the next seven days, what is due first at the front.",
                        "Nothing is due this week."),
                LedgerQuery.OWED.due(null, day(viewer, 7)),
                after,
                List.of(),
                viewer);
    }

    @GetMapping("/broken")
    public Html broken(
            @RequestParam(required = false) @Nullable String after, Viewer.Member viewer) {
        return list(
                HERE + "/broken",
                new Words(
                        "Broken",
                        "Promises whose time passed. Those whose customer was not told wait for a word; the others stay here for us to learn from.",
                        "No promise was broken. Keep it so."),
                new LedgerQuery(null, null, PromiseState.BROKEN, false, null, null),
                after,
                List.of(),
                viewer);
    }

    @GetMapping("/approvals")
    public Html approvals(Viewer.Member viewer) {
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        return Html.of(
                "desk/promise-approvals",
                ApprovalsView.of(
                        desk.around("Approvals", HERE, viewer),
                        tabs(APPROVALS, viewer),
                        approvals.waiting(viewer),
                        viewer,
                        words));
    }

    private record Words(String title, String help, String empty) {}

    private Html list(
            String here,
            Words said,
            LedgerQuery query,
            @Nullable String after,
            List<LedgerView.Step> steps,
            Viewer.Member viewer) {
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        var page = ledger.list(query, Cursor.of(after), MOST);
        return Html.of(
                "desk/ledger",
                new LedgerView(
                        desk.around(said.title(), HERE, viewer),
                        tabs(here, viewer),
                        said.title(),
                        said.help(),
                        said.empty(),
                        page.items().stream().map(one -> LedgerView.Line.of(one, words)).toList(),
                        steps,
                        page.next() == null ? null : here + "?after=" + page.next()));
    }

    static List<LedgerView.Tab> tabs(String here, Viewer.Member viewer) {
        var tabs = new ArrayList<LedgerView.Tab>();
        tabs.add(tab(HERE, "Mine today", here));
        tabs.add(tab(HERE + "/team", "The team’s week", here));
        tabs.add(tab(HERE + "/broken", "Broken", here));
        tabs.add(tab(HERE + "/figures", "Figures", here));
        if (viewer.may(Role.LEAD)) {
            tabs.add(tab(APPROVALS, "Approvals", here));
        }
        return List.copyOf(tabs);
    }

    private static LedgerView.Tab tab(String url, String label, String here) {
        return new LedgerView.Tab(url, label, url.equals(here));
    }

    private Instant day(Viewer.Member viewer, int ahead) {
        var today = Instant.now(clock).atZone(viewer.zone()).toLocalDate();
        return today.plusDays(ahead).atStartOfDay(viewer.zone()).toInstant();
    }
}
