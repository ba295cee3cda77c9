package heed.gate;

import heed.access.People;
import heed.access.Role;
import heed.access.TeamChoice;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Html;
import heed.web.Refusal;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The checks of a team: how loud each is, how it fares, and what was let through. Everybody sees
 * those of their teams, and of what was let through their own; its leads choose.
 */
@Controller
@RequestMapping(ChecksPage.HERE)
class ChecksPage {

    static final String HERE = "/settings/checks";
    static final Duration LOOKED_BACK = Duration.ofDays(90);
    private static final int MOST_OVERRIDES = 30;
    private static final Map<String, String> TOLD =
            Map.of("chosen", "Saved. It holds for the next reply on.");

    private final People people;
    private final Levels levels;
    private final Reviews reviews;
    private final FigureStore figures;
    private final Clock clock;

    ChecksPage(People people, Levels levels, Reviews reviews, FigureStore figures, Clock clock) {
        this.people = people;
        this.levels = levels;
        this.reviews = reviews;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public Html list(
            Viewer.Member viewer,
            @RequestParam(required = false) @Nullable TeamId team,
            @RequestParam(defaultValue = "") String told) {
        var frame = viewer.settings("Checks", HERE).telling(TOLD.get(told));
        var choice = TeamChoice.of(people.teams(), team, viewer);
        var shown = choice.shown();
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        if (shown == null) {
            return Html.of("gate/checks", ChecksView.none(frame));
        }
        boolean leads = Levels.leads(shown.id(), viewer);
        var checks =
                new ChecksView.Lines(
                        reviews.pages(),
                        levels.of(shown.id()),
                        figures.figures(shown.id(), words.now().minus(LOOKED_BACK)),
                        words);
        var overridden =
                figures.overrides(shown.id(), leads ? null : viewer.person(), MOST_OVERRIDES);
        return Html.of(
                "gate/checks",
                ChecksView.of(frame, choice.teams(), shown, leads, checks, overridden));
    }

    /** An empty level is as the check's page says, and so undoes what was chosen or learnt. */
    @PostMapping("/{check}/level")
    public String choose(
            @PathVariable String check,
            @RequestParam(required = false) @Nullable TeamId team,
            @RequestParam(defaultValue = "") String level,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        if (team == null) {
            throw unknown();
        }
        levels.choose(team, check, level.isEmpty() ? null : Level.of(level), viewer);
        return "redirect:" + HERE + "?team=" + team + "&told=chosen";
    }

    private static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "no-such-team",
                "There is no such team, or none that you are in.");
    }
}
