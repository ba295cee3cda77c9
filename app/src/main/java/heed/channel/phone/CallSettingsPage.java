package heed.channel.phone;

import heed.access.People;
import heed.access.Role;
import heed.access.Team;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Html;
import heed.web.Refusal;
import heed.web.SettingsFrame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many calls back each team makes at the same time. Everybody looks, its leads change it. */
@Controller
@RequestMapping(CallSettingsPage.HERE)
class CallSettingsPage {

    static final String HERE = "/settings/calls";

    private final CallBackTimes times;
    private final People people;

    CallSettingsPage(CallBackTimes times, People people) {
        this.times = times;
        this.people = people;
    }

    /** What the page shows. */
    record View(SettingsFrame frame, @Nullable String problem, List<Line> lines) {}

    /**
     * A team.
     *
     * @param keeps whether the viewer may change it
     */
    record Line(String id, String team, CallBackSeats seats, boolean keeps) {}

    @GetMapping
    @Transactional(readOnly = true)
    public Html show(@RequestParam(defaultValue = "") String told, Viewer.Member viewer) {
        return page(told.equals("kept") ? "Saved." : null, null, viewer);
    }

    @PostMapping("/{team}")
    Object keep(
            @PathVariable TeamId team,
            @RequestParam(defaultValue = "") String seats,
            @RequestParam(defaultValue = "false") boolean offered,
            Viewer.Member viewer) {
        try {
            times.keepSeats(
                    team,
                    new CallBackSeats(
                            seats.matches("\\d{1,2}") ? Integer.parseInt(seats) : -1, offered),
                    viewer);
            return "redirect:" + HERE + "?told=kept";
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return page(null, refusal.sentence(), viewer).withStatus(422);
        }
    }

    private Html page(@Nullable String told, @Nullable String problem, Viewer.Member viewer) {
        var seats = times.seats();
        return Html.of(
                "channel/phone/settings",
                new View(
                        viewer.settings("Calls", HERE).telling(told),
                        problem,
                        people.teams().stream().map(team -> line(team, seats, viewer)).toList()));
    }

    private static Line line(Team team, Map<TeamId, CallBackSeats> seats, Viewer.Member viewer) {
        return new Line(
                team.id().toString(),
                team.name(),
                seats.getOrDefault(team.id(), CallBackSeats.UNSAID),
                viewer.may(Role.ADMINISTRATOR)
                        || viewer.may(Role.LEAD) && viewer.teams().contains(team.id()));
    }
}
