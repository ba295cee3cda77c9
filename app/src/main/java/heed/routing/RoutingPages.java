package heed.routing;

import heed.access.People;
import heed.access.Person;
import heed.access.Role;
import heed.access.Team;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.inbox.Inbox;
import heed.inbox.Inboxes;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of rules shows: one team of the viewer's, of all for administrators. */
@Service
@Transactional(readOnly = true)
class RoutingPages {

    private final Skills skills;
    private final RoutingStore store;
    private final TakingStore takings;
    private final Absences absences;
    private final People people;
    private final Inboxes inboxes;
    private final Clock clock;

    RoutingPages(
            Skills skills,
            RoutingStore store,
            TakingStore takings,
            Absences absences,
            People people,
            Inboxes inboxes,
            Clock clock) {
        this.skills = skills;
        this.store = store;
        this.takings = takings;
        this.absences = absences;
        this.people = people;
        this.inboxes = inboxes;
        this.clock = clock;
    }

    /**
     * @param chosen which team is shown; one that the viewer does not see, and null, is the first
     */
    RoutingView of(String told, @Nullable TeamId chosen, Viewer.Member viewer) {
        var all = inboxes.all();
        var teams =
                people.teams().stream()
                        .filter(team ->
                                viewer.may(Role.ADMINISTRATOR)
                                        || viewer.teams().contains(team.id()))
                        .toList();
        var shown =
                teams.stream()
                        .filter(team -> team.id().equals(chosen))
                        .findFirst()
                        .or(() -> teams.stream().findFirst());
        return new RoutingView(
                viewer.settings("Who gets what", RoutingPage.HERE)
                        .telling(
                                told.equals("saved")
                                        ? "Saved. It holds from the next one on."
                                        : null),
                takings.of(viewer.person()).takes(),
                viewer.may(Role.LEAD),
                teams.stream()
                        .map(team -> new RoutingView.Choice(team.id().toString(), team.name()))
                        .toList(),
                shown.map(team -> team(team, all, viewer)).orElse(null),
                skills.wanted().stream().map(one -> RoutingView.Want.of(one, all)).toList(),
                all.stream()
                        .map(inbox -> new RoutingView.Choice("inbox:" + inbox.id(), inbox.name()))
                        .toList());
    }

    private RoutingView.TeamRule team(Team team, List<Inbox> all, Viewer.Member viewer) {
        var kept = store.all();
        var rule =
                kept.stream()
                        .filter(one -> one.team().equals(team.id()) && one.inbox() == null)
                        .findFirst()
                        .orElseGet(() -> RoutingRule.none(team.id()));
        var members = people.members(team.id()).stream().filter(Person::worksHere).toList();
        var ids = members.stream().map(Person::id).toList();
        var takings = this.takings.of(ids);
        var away = absences.now(ids);
        var known = skills.known(ids);
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        return new RoutingView.TeamRule(
                team.id().toString(),
                team.name(),
                rule.way().word(),
                rule.most() == null ? "" : rule.most().toString(),
                RoutingLeads.mayKeep(team.id(), viewer),
                all.stream()
                        .filter(inbox -> inbox.team().equals(team.id()))
                        .map(inbox -> own(inbox, kept))
                        .toList(),
                members.stream()
                        .map(one ->
                                member(
                                        one,
                                        known.getOrDefault(one.id(), List.of()),
                                        takings.getOrDefault(one.id(), Taking.ALL),
                                        away.get(one.id()),
                                        words))
                        .toList());
    }

    private static RoutingView.InboxRule own(Inbox inbox, List<RoutingRule> kept) {
        return new RoutingView.InboxRule(
                inbox.id().toString(),
                inbox.name(),
                kept.stream()
                        .filter(one -> inbox.id().equals(one.inbox()))
                        .map(one -> one.way().word())
                        .findFirst()
                        .orElse("team"));
    }

    private static RoutingView.Member member(
            Person one,
            List<String> known,
            Taking taking,
            @Nullable Absence absence,
            TimeWords words) {
        return new RoutingView.Member(
                one.id().toString(),
                one.name(),
                String.join(", ", known),
                taking.most() == null ? "" : taking.most().toString(),
                absence != null
                        ? "away until " + words.until(absence.until())
                        : taking.takes() ? "" : "takes no new ones for now");
    }
}
