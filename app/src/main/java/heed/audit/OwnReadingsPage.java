package heed.audit;

import heed.access.Viewer;
import heed.web.Html;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is kept about somebody's reading is shown to them. */
@Controller
class OwnReadingsPage {

    static final String HERE = "/settings/readings";
    private static final int ROWS = 50;

    private final OwnReadings readings;
    private final Clock clock;

    OwnReadingsPage(OwnReadings readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    @GetMapping(HERE)
    Html list(Viewer.Member viewer, @RequestParam(required = false) @Nullable Long before) {
        return Html.of(
                "audit/own-readings",
                OwnReadingsView.of(
                        viewer.settings("What I read", HERE),
                        readings.of(viewer, before, ROWS + 1),
                        ROWS,
                        new TimeWords(Instant.now(clock), viewer.zone())));
    }
}
