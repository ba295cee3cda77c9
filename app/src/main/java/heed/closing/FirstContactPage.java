package heed.closing;

import heed.access.People;
import heed.access.Role;
import heed.access.TeamChoice;
import heed.access.TeamId;
import heed.access.Viewer;
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

/** What a team resolved at first contact, and how things ended. For leads. */
@Controller
class FirstContactPage {

    static final String HERE = "/settings/first-contact";

    private static final int WEEKS = 8;

    private final People people;
    private final FirstContacts contacts;
    private final OutcomeFigureStore outcomes;
    private final Clock clock;

    FirstContactPage(
            People people, FirstContacts contacts, OutcomeFigureStore outcomes, Clock clock) {
        this.people = people;
        this.contacts = contacts;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @GetMapping(HERE)
    @Transactional(readOnly = true)
    public Html show(Viewer.Member viewer, @RequestParam(required = false) @Nullable TeamId team) {
        viewer.require(Role.LEAD);
        var choice = TeamChoice.of(people.teams(), team, viewer);
        var shown = choice.shown();
        var since = Instant.now(clock).minus(Duration.ofDays(7L * WEEKS));
        return Html.of(
                "closing/first-contact",
                new FirstContactView(
                        viewer.settings("First contact", HERE),
                        choice.teams(),
                        shown,
                        shown == null ? List.of() : contacts.weeks(shown.id(), WEEKS, viewer),
                        shown == null ? List.of() : outcomes.of(shown.id(), since)));
    }
}
