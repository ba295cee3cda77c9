package heed.audit;

import heed.access.Role;
import heed.access.Viewer;
import heed.web.Html;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what about the desk. For administrators. */
@Controller
class ChangesPage {

    static final String HERE = "/settings/changes";
    private static final int ROWS = 50;

    private final Changes changes;
    private final Clock clock;

    ChangesPage(Changes changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping(HERE)
    @Transactional(readOnly = true)
    public Html list(Viewer.Member viewer, @RequestParam(required = false) @Nullable Long before) {
        viewer.require(Role.ADMINISTRATOR);
        return Html.of(
                "audit/changes",
                ChangesView.of(
                        viewer.settings("Changes", HERE),
                        changes.list(before, ROWS + 1),
                        ROWS,
                        new TimeWords(Instant.now(clock), viewer.zone())));
    }
}
