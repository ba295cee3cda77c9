package heed.access;

import heed.web.DeskAddress;
import heed.web.Html;
import heed.web.Problems;
import heed.web.Refusal;
import heed.web.TimeWords;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works here, and inviting one more. For administrators. */
@Controller
@RequestMapping("/settings/people")
class PeoplePage {

    static final String HERE = "/settings/people";
    private static final Map<String, String> FIELDS =
            Map.of("name-missing", "name", "not-an-address", "email", "address-taken", "email");

    private final Colleagues colleagues;
    private final People people;
    private final DeskAddress address;
    private final Clock clock;

    PeoplePage(Colleagues colleagues, People people, DeskAddress address, Clock clock) {
        this.colleagues = colleagues;
        this.people = people;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public Html list(Viewer.Member viewer, @RequestParam(defaultValue = "") String told) {
        viewer.require(Role.ADMINISTRATOR);
        var frame =
                viewer.settings("People", HERE)
                        .telling(
                                "left".equals(told)
                                        ? "They work here no more, and their conversations are with the teams."
                                        : null);
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        return Html.of(
                "access/people", PeopleView.of(frame, colleagues.all(), people.teams(), words));
    }

    @GetMapping("/new")
    @Transactional(readOnly = true)
    public Html form(Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        var teams = people.teams();
        // The only team there is will be theirs
        var joined = teams.size() == 1 ? Set.of(teams.getFirst().id()) : Set.<TeamId>of();
        return Html.of(
                "access/person-new",
                InvitationView.of(viewer, "", "", Role.AGENT, joined, teams, Problems.NONE));
    }

    @PostMapping
    public Html invite(
            Viewer.Member viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "AGENT") Role role,
            @RequestParam(name = "team", required = false) Set<TeamId> chosen,
            HttpServletRequest request) {
        viewer.require(Role.ADMINISTRATOR);
        var teams = chosen == null ? Set.<TeamId>of() : chosen;
        try {
            var invited = colleagues.invite(name, email, role, teams);
            // Rendered rather than redirected to: the link is shown this once
            return Html.of(
                            "access/invited",
                            InvitedView.of(
                                    viewer,
                                    invited.person(),
                                    address.link(invited.path(), request),
                                    true))
                    .withStatus(201);
        } catch (Refusal refusal) {
            return Html.of(
                            "access/person-new",
                            InvitationView.of(
                                    viewer,
                                    name,
                                    email,
                                    role,
                                    teams,
                                    people.teams(),
                                    Problems.of(refusal, FIELDS)))
                    .withStatus(refusal.kind().status());
        }
    }
}
