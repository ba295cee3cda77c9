package heed.routing;

import heed.access.People;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.inbox.Inbox;
import heed.inbox.Inboxes;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of rules shows: of the viewer's teams, of all for administrators. */
@Service
@Transactional(readOnly = true)
class RoutingPages {

    private final RoutingRules rules;
    private final Absences absences;
    private final People people;
    private final Inboxes inboxes;
    private final Clock clock;

    RoutingPages(
            RoutingRules rules, Absences absences, People people, Inboxes inboxes, Clock clock) {
        this.rules = rules;
        this.absences = absences;
        this.people = people;
        this.inboxes = inboxes;
        this.clock = clock;
    }

    RoutingView of(String told, Viewer.Member viewer) {
        var all = inboxes.all();
        var teams =
                people.teams().stream()
                        .filter(team ->
                                viewer.may(Role.ADMINISTRATOR)
                                        || viewer.teams().contains(team.id()))
                        .map(team -> team(team, all, viewer))
                        .toList();
        return new RoutingView(
                viewer.settings("Who gets what", RoutingPage.HERE)
                        .telling(
                                told.equals("saved")
                                        ? "Saved. It holds from the next one on."
                                        : null),
                rules.taking(viewer.person()).takes(),
                viewer.may(Role.LEAD),
                teams,
                rules.wanted().stream().map(one -> RoutingView.Want.of(one, all)).toList(),
                all.stream()
                        .map(inbox -> new RoutingView.Choice("inbox:" + inbox.id(), inbox.name()))
                        .toList());
    }

    private RoutingView.TeamRule team(Team team, List<Inbox> all, Viewer.Member viewer) {
        var rule = rules.of(team.id());
        var members = people.members(team.id()).stream().filter(Person::worksHere).toList();
        var ids = members.stream().map(Person::id).toList();
        var away = absences.now(ids);
        var known = rules.skills(ids);
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        return new RoutingView.TeamRule(
                team.id().toString(),
                team.name(),
                rule.way().word(),
                rule.most() == null ? "" : rule.most().toString(),
                rules.mayKeep(team.id(), viewer),
                all.stream()
                        .filter(inbox -> inbox.team().equals(team.id()))
                        .map(inbox -> own(inbox))
                        .toList(),
                members.stream().map(one -> member(one, known, away, words)).toList());
    }

    private RoutingView.InboxRule own(Inbox inbox) {
        var own = rules.of(inbox.id());
        return new RoutingView.InboxRule(
                inbox.id().toString(), inbox.name(), own == null ? "team" : own.way().word());
    }

    private RoutingView.Member member(
            Person one,
            Map<PersonId, List<String>> known,
            Map<PersonId, Absence> away,
            TimeWords words) {
        var taking = rules.taking(one.id());
        var absence = away.get(one.id());
        return new RoutingView.Member(
                one.id().toString(),
                one.name(),
                String.join(", ", known.getOrDefault(one.id(), List.of())),
                taking.most() == null ? "" : taking.most().toString(),
                absence != null
                        ? "away until " + words.until(absence.until())
                        : taking.takes() ? "" : "takes no new ones for now");
    }
}
