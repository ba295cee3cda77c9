package heed.access;

import heed.web.Html;
import heed.web.Problems;
import heed.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The teams, their hours' zone and who is in them. For administrators. */
@Controller
@RequestMapping("/settings/teams")
class TeamPage {

    static final String HERE = "/settings/teams";
    private static final Map<String, String> FIELDS =
            Map.of("name-missing", "name", "name-taken", "name", "not-a-zone", "zone");

    private final People people;
    private final Teams teams;

    TeamPage(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public Html list(Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        return Html.of(
                "access/teams",
                TeamsView.of(viewer.settings("Teams", HERE), people.teams(), teams.members()));
    }

    @GetMapping("/new")
    @Transactional(readOnly = true)
    public Html form(Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        return Html.of(
                "access/team",
                TeamView.of(
                        viewer,
                        null,
                        "",
                        viewer.zone().getId(),
                        Set.of(viewer.person()),
                        people.all(),
                        Problems.NONE));
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    public Html form(
            @PathVariable TeamId id,
            Viewer.Member viewer,
            @RequestParam(defaultValue = "") String told) {
        viewer.require(Role.ADMINISTRATOR);
        var team = people.team(id);
        return Html.of(
                "access/team",
                TeamView.of(
                                viewer,
                                team,
                                team.name(),
                                team.zone().getId(),
                                teams.members(id),
                                people.all(),
                                Problems.NONE)
                        .telling("saved".equals(told) ? "Saved." : null));
    }

    @PostMapping
    @Nullable Html add(
            Viewer.Member viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(name = "person", required = false) @Nullable Set<PersonId> members,
            HttpServletResponse response)
            throws IOException {
        return keep(null, viewer, name, zone, members, response);
    }

    @PostMapping("/{id}")
    @Nullable Html change(
            @PathVariable TeamId id,
            Viewer.Member viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(name = "person", required = false) @Nullable Set<PersonId> members,
            HttpServletResponse response)
            throws IOException {
        return keep(people.team(id), viewer, name, zone, members, response);
    }

    private @Nullable Html keep(
            @Nullable Team team,
            Viewer.Member viewer,
            String name,
            String zone,
            @Nullable Set<PersonId> chosen,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Role.ADMINISTRATOR);
        var members = chosen == null ? Set.<PersonId>of() : chosen;
        try {
            teams.keep(team == null ? null : team.id(), name, zone, members);
            response.sendRedirect(team == null ? HERE : HERE + "/" + team.id() + "?told=saved");
            return null;
        } catch (Refusal refusal) {
            return Html.of(
                            "access/team",
                            TeamView.of(
                                    viewer,
                                    team,
                                    name,
                                    zone,
                                    members,
                                    people.all(),
                                    Problems.of(refusal, FIELDS)))
                    .withStatus(refusal.kind().status());
        }
    }
}
