package heed.macro;

import heed.access.Viewer;
import heed.web.Html;
import heed.web.Htmx;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How far work on many is; it looks again by itself until it is over. */
@Controller
@RequestMapping("/bulk-runs/{id}")
class BulkRunPage {

    private final BulkRuns runs;

    BulkRunPage(BulkRuns runs) {
        this.runs = runs;
    }

    @GetMapping
    Html show(@PathVariable BulkRunId id, Viewer.Member viewer, Htmx htmx) {
        var view = runs.find(id, viewer);
        return Html.of(htmx.asked() ? "macro/bulk-run" : "macro/bulk-run-page", view);
    }

    /** Leaves what is not done yet undone. */
    @PostMapping("/stopping")
    String stop(@PathVariable BulkRunId id, Viewer.Member viewer) {
        runs.stop(id, viewer);
        return "redirect:/bulk-runs/" + id;
    }
}
