package heed.routing;

import heed.access.People;
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
    private final RoutingMemberStore members;
    private final People people;
    private final Inboxes inboxes;
    private final Clock clock;

    RoutingPages(
            Skills skills,
            RoutingStore store,
            RoutingMemberStore members,
            People people,
            Inboxes inboxes,
            Clock clock) {
        this.skills = skills;
        this.store = store;
        this.members = members;
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
        var people =
                members.of(shown.map(Team::id).orElse(null), viewer.person(), Instant.now(clock));
        return new RoutingView(
                viewer.settings("Who gets what", RoutingPage.HERE)
                        .telling(
                                told.equals("saved")
                                        ? "Saved. It holds from the next one on."
                                        : null),
                isTaking(people, viewer),
                viewer.may(Role.LEAD),
                teams.stream()
                        .map(team -> new RoutingView.Choice(team.id().toString(), team.name()))
                        .toList(),
                shown.map(team -> team(team, people, all, viewer)).orElse(null),
                skills.wanted().stream().map(one -> RoutingView.Want.of(one, all)).toList(),
                all.stream()
                        .map(inbox -> new RoutingView.Choice("inbox:" + inbox.id(), inbox.name()))
                        .toList());
    }

    private static boolean isTaking(List<RoutingMember> people, Viewer.Member viewer) {
        return people.stream()
                .filter(one -> one.person().equals(viewer.person()))
                .allMatch(one -> one.taking().takes());
    }

    private RoutingView.TeamRule team(
            Team team, List<RoutingMember> people, List<Inbox> all, Viewer.Member viewer) {
        var kept = store.all();
        var rule =
                kept.stream()
                        .filter(one -> one.team().equals(team.id()) && one.inbox() == null)
                        .findFirst()
                        .orElseGet(() -> RoutingRule.none(team.id()));
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
                people.stream()
                        .filter(RoutingMember::inTeam)
                        .map(one -> member(one, words))
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

    private static RoutingView.Member member(RoutingMember one, TimeWords words) {
        var most = one.taking().most();
        return new RoutingView.Member(
                one.person().toString(),
                one.name(),
                String.join(", ", one.knows()),
                most == null ? "" : most.toString(),
                one.awayUntil() != null
                        ? "away until " + words.until(one.awayUntil())
                        : one.taking().takes() ? "" : "takes no new ones for now");
    }
}
