package heed.knownissue;

import heed.access.DeskFrame;
import heed.access.Viewer;
import heed.web.Html;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The known issues as those who work here see them, what is overdue first. */
@Controller
class KnownIssuesPage {

    static final String HERE = "/issues";
    private static final int MOST_CLOSED = 20;
    private static final Map<String, String> TOLD =
            Map.of("closed", "Closed: nothing is linked to it any more.");

    private final KnownIssues issues;
    private final IssueLinks links;
    private final IssueFigureStore figures;
    private final DeskFrame desk;
    private final Clock clock;

    KnownIssuesPage(
            KnownIssues issues,
            IssueLinks links,
            IssueFigureStore figures,
            DeskFrame desk,
            Clock clock) {
        this.issues = issues;
        this.links = links;
        this.figures = figures;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping(HERE)
    @Transactional(readOnly = true)
    public Html list(@RequestParam(defaultValue = "") String told, Viewer.Member viewer) {
        var all = issues.all(MOST_CLOSED);
        var sorted = all.stream().collect(Collectors.partitioningBy(KnownIssue::isClosed));
        return Html.of(
                "knownissue/list",
                KnownIssuesView.of(
                        desk.around("Known issues", HERE, viewer).telling(TOLD.get(told)),
                        sorted.getOrDefault(false, List.of()),
                        sorted.getOrDefault(true, List.of()),
                        links.counts(all),
                        figures.of(viewer).orElse(null),
                        new TimeWords(Instant.now(clock), viewer.zone())));
    }
}
