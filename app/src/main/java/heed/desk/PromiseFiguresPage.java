package heed.desk;

import heed.access.DeskFrame;
import heed.access.People;
import heed.access.TeamChoice;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.promise.PromiseFigures;
import heed.web.Html;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How teams keep their word. Whole teams alone: nobody is ranked. */
@Controller
class PromiseFiguresPage {

    private static final String HERE = LedgerPage.HERE + "/figures";
    private static final List<Integer> DAYS = List.of(7, 30, 90);

    private final People people;
    private final PromiseFigures figures;
    private final DeskFrame desk;
    private final Clock clock;

    PromiseFiguresPage(People people, PromiseFigures figures, DeskFrame desk, Clock clock) {
        this.people = people;
        this.figures = figures;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping(HERE)
    @Transactional(readOnly = true)
    public Html show(Viewer.Member viewer, @RequestParam(required = false) @Nullable TeamId team) {
        var choice = TeamChoice.of(people.teams(), team, viewer);
        var shown = choice.shown();
        var now = Instant.now(clock);
        var frame = desk.around("How we keep our word", LedgerPage.HERE, viewer);
        return Html.of(
                "desk/promise-figures",
                new PromiseFiguresView(
                        frame,
                        LedgerPage.tabs(HERE, viewer),
                        choice.teams(),
                        shown,
                        shown == null
                                ? List.of()
                                : DAYS.stream()
                                        .map(days ->
                                                figures.of(
                                                        shown.id(),
                                                        now.minus(Duration.ofDays(days)),
                                                        now))
                                        .toList(),
                        shown == null ? null : figures.longestSilence(shown.id(), now)));
    }
}
