package heed.access;

import heed.web.DeskAddress;
import heed.web.Html;
import heed.web.Problems;
import heed.web.Refusal;
import heed.web.TimeWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
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

/** What one person may do here, a new link for them, and the end of their work here. */
@Controller
@RequestMapping("/settings/people/{id}")
class PersonPage {

    private static final Map<String, String> FIELDS = Map.of("last-administrator", "role");

    private final Colleagues colleagues;
    private final People people;
    private final Invitations invitations;
    private final DeskAddress address;
    private final Clock clock;

    PersonPage(
            Colleagues colleagues,
            People people,
            Invitations invitations,
            DeskAddress address,
            Clock clock) {
        this.colleagues = colleagues;
        this.people = people;
        this.invitations = invitations;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public Html form(
            @PathVariable PersonId id,
            Viewer.Member viewer,
            @RequestParam(defaultValue = "") String told) {
        var one = colleagues.find(id);
        return Html.of(
                "access/person",
                view(viewer, one, one.person().role(), Set.copyOf(one.teams()), Problems.NONE)
                        .telling("saved".equals(told) ? "Saved." : null));
    }

    @PostMapping
    @Nullable Html change(
            @PathVariable PersonId id,
            Viewer.Member viewer,
            @RequestParam Role role,
            @RequestParam(name = "team", required = false) @Nullable Set<TeamId> chosen,
            HttpServletResponse response)
            throws IOException {
        var teams = chosen == null ? Set.<TeamId>of() : chosen;
        try {
            colleagues.change(id, role, teams);
            response.sendRedirect(PeoplePage.HERE + "/" + id + "?told=saved");
            return null;
        } catch (Refusal refusal) {
            var problems = Problems.of(refusal, FIELDS);
            return Html.of(
                            "access/person",
                            view(viewer, colleagues.find(id), role, teams, problems))
                    .withStatus(refusal.kind().status());
        }
    }

    @PostMapping("/link")
    Html link(@PathVariable PersonId id, Viewer.Member viewer, HttpServletRequest request) {
        var link = address.link(invitations.join(id), request);
        var one = colleagues.find(id);
        return Html.of("access/invited", InvitedView.of(viewer, one.person(), link, one.invited()))
                .withStatus(201);
    }

    @GetMapping("/leaving")
    @Transactional(readOnly = true)
    public Html askLeaving(@PathVariable PersonId id, Viewer.Member viewer) {
        return Html.of("access/leaving", leaving(id, viewer, null));
    }

    @PostMapping("/leaving")
    @Nullable Html leave(
            @PathVariable PersonId id, Viewer.Member viewer, HttpServletResponse response)
            throws IOException {
        try {
            people.leave(id);
            response.sendRedirect(PeoplePage.HERE + "?told=left");
            return null;
        } catch (Refusal refusal) {
            return Html.of("access/leaving", leaving(id, viewer, refusal.sentence()))
                    .withStatus(refusal.kind().status());
        }
    }

    private LeavingView leaving(PersonId id, Viewer.Member viewer, @Nullable String problem) {
        return LeavingView.of(viewer, colleagues.find(id), people.inHand(id), problem);
    }

    private PersonView view(
            Viewer.Member viewer, Colleague one, Role role, Set<TeamId> teams, Problems problems) {
        return PersonView.of(
                viewer,
                one,
                MayView.of(role, teams, people.teams()),
                problems.at("role"),
                new TimeWords(Instant.now(clock), viewer.zone()));
    }
}
