package heed.ask;

import heed.access.People;
import heed.access.Role;
import heed.access.Team;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Html;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        var teams =
                people.teams().stream()
                        .filter(one ->
                                viewer.may(Role.ADMINISTRATOR) || viewer.teams().contains(one.id()))
                        .toList();
        var shown = shown(teams, team, viewer);
        var now = Instant.now(clock);
        return Html.of(
                "ask/figures",
                new AskFiguresView(
                        frame,
                        teams,
                        shown,
                        shown == null
                                ? null
                                : figures.of(shown.id(), now.minus(Duration.ofDays(7))),
                        shown == null
                                ? null
                                : figures.of(shown.id(), now.minus(Duration.ofDays(90)))));
    }

    private static @Nullable Team shown(
            List<Team> teams, @Nullable TeamId wanted, Viewer.Member viewer) {
        if (wanted == null) {
            return teams.stream()
                    .filter(team -> viewer.teams().contains(team.id()))
                    .findFirst()
                    .orElse(teams.isEmpty() ? null : teams.getFirst());
        }
        return teams.stream()
                .filter(team -> team.id().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-team",
                                "There is no such team, or none that you are in."));
    }
}
