package heed.access;

import heed.web.Refusal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People as administrators keep them: who they are, in which teams, when they were last here.
 * Thread-safe.
 */
@Service
@Transactional
class Colleagues {

    private final ColleagueStore store;
    private final People people;
    private final Teams keeping;
    private final Invitations invitations;

    Colleagues(ColleagueStore store, People people, Teams keeping, Invitations invitations) {
        this.store = store;
        this.people = people;
        this.keeping = keeping;
        this.invitations = invitations;
    }

    /** Somebody who was just invited, and the path of the link that is shown once. */
    record Invited(Person person, String path) {}

    List<Colleague> all() {
        ViewerScope.require(Role.ADMINISTRATOR);
        return store.all();
    }

    Colleague find(PersonId id) {
        ViewerScope.require(Role.ADMINISTRATOR);
        return store.find(id)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-person",
                                "There is no such person here."));
    }

    Invited invite(String name, String email, Role role, Set<TeamId> teams) {
        var person = people.add(name, email, role);
        teams.forEach(team -> keeping.join(people.team(team).id(), person.id()));
        return new Invited(person, invitations.join(person.id()));
    }

    /** Keeps role and teams as they are given. */
    void change(PersonId id, Role role, Set<TeamId> teams) {
        var before = find(id);
        people.changeRole(id, role);
        before.teams().stream()
                .filter(team -> !teams.contains(team))
                .forEach(team -> keeping.part(team, id));
        teams.stream()
                .filter(team -> !before.teams().contains(team))
                .forEach(team -> keeping.join(people.team(team).id(), id));
    }
}
