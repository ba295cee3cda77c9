package heed.ask;

import heed.access.People;
import heed.access.TeamChoice;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Html;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a team does by what it is asked. Everybody sees their own teams', whole teams alone. */
@Controller
class AskFiguresPage {

    static final String HERE = "/settings/asks";

    private final People people;
    private final AskFigures figures;
    private final Clock clock;

    AskFiguresPage(People people, AskFigures figures, Clock clock) {
        this.people = people;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping(HERE)
    @Transactional(readOnly = true)
    public Html show(Viewer.Member viewer, @RequestParam(required = false) @Nullable TeamId team) {
        var frame = viewer.settings("What they ask", HERE);
        var choice = TeamChoice.of(people.teams(), team, viewer);
        var shown = choice.shown();
        var now = Instant.now(clock);
        return Html.of(
                "ask/figures",
                new AskFiguresView(
                        frame,
                        choice.teams(),
                        shown,
                        shown == null
                                ? null
                                : figures.of(shown.id(), now.minus(Duration.ofDays(7))),
                        shown == null
                                ? null
                                : figures.of(shown.id(), now.minus(Duration.ofDays(90)))));
    }
}
