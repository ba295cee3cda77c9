package heed.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams as administrators keep them, each with its members. Thread-safe. */
@Service
@Transactional
class Teams {

    private final People people;
    private final ColleagueStore store;

    Teams(People people, ColleagueStore store) {
        this.people = people;
        this.store = store;
    }

    /** The names of the members, by team. */
    Map<TeamId, List<String>> members() {
        ViewerScope.require(Role.ADMINISTRATOR);
        return store.all().stream()
                .flatMap(one ->
                        one.teams().stream().map(team -> Map.entry(team, one.person().name())))
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Keeps name, zone and members as they are given; null is a new team. */
    void keep(@Nullable TeamId id, String name, String zone, Set<PersonId> members) {
        var team = id == null ? people.addTeam(name, People.zone(zone)).id() : id;
        if (id != null) {
            people.change(id, name, zone);
        }
        var before = members(team);
        before.stream()
                .filter(person -> !members.contains(person))
                .forEach(person -> people.part(team, person));
        members.stream()
                .filter(person -> !before.contains(person))
                .forEach(person -> people.join(team, people.find(person).id()));
    }

    Set<PersonId> members(TeamId team) {
        return people.members(team).stream().map(Person::id).collect(Collectors.toSet());
    }
}
