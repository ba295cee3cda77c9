package heed.routing;

import heed.access.People;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who may say how what comes in finds its owner: leads for their teams and those in them, and
 * administrators. Thread-safe.
 */
@Component
class RoutingLeads {

    private final People people;

    RoutingLeads(People people) {
        this.people = people;
    }

    /** Whether the viewer sets what is this team’s. */
    static boolean mayKeep(TeamId team, Viewer.Member viewer) {
        return viewer.may(Role.ADMINISTRATOR)
                || viewer.may(Role.LEAD) && viewer.teams().contains(team);
    }

    /**
     * @throws Refusal when there is no such team, or the viewer does not lead it
     */
    void require(TeamId team, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        people.team(team);
        if (!mayKeep(team, viewer)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "not-your-team", "You do not lead this team.");
        }
    }

    /**
     * @throws Refusal when they are in no team that the viewer leads
     */
    void require(PersonId person, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        people.find(person);
        boolean theirs =
                viewer.may(Role.ADMINISTRATOR)
                        || viewer.teams().stream()
                                .flatMap(team -> people.members(team).stream())
                                .map(Person::id)
                                .anyMatch(person::equals);
        if (!theirs) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "not-your-team", "They are in none of your teams.");
        }
    }
}
