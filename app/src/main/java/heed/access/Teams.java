package heed.access;

import heed.web.Refusal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Teams as administrators keep them, each with its members; {@link People} tells them. Thread-safe.
 */
@Service
@Transactional
public class Teams {

    private final People people;
    private final TeamStore store;
    private final ColleagueStore colleagues;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;

    Teams(
            People people,
            TeamStore store,
            ColleagueStore colleagues,
            ChangeLog changes,
            ApplicationEventPublisher events) {
        this.people = people;
        this.store = store;
        this.colleagues = colleagues;
        this.changes = changes;
        this.events = events;
    }

    /** The names of the members, by team. */
    Map<TeamId, List<String>> members() {
        ViewerScope.require(Role.ADMINISTRATOR);
        return colleagues.all().stream()
                .flatMap(one ->
                        one.teams().stream().map(team -> Map.entry(team, one.person().name())))
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Keeps name, zone and members as they are given; null is a new team. */
    void keep(@Nullable TeamId id, String name, String zone, Set<PersonId> members) {
        var team = id == null ? add(name, People.zone(zone)).id() : id;
        if (id != null) {
            change(id, name, zone);
        }
        var before = members(team);
        before.stream()
                .filter(person -> !members.contains(person))
                .forEach(person -> part(team, person));
        members.stream()
                .filter(person -> !before.contains(person))
                .forEach(person -> join(team, people.find(person).id()));
    }

    Set<PersonId> members(TeamId team) {
        return people.members(team).stream().map(Person::id).collect(Collectors.toSet());
    }

    /**
     * @throws Refusal when the name is missing, or taken
     */
    public Team add(String name, ZoneId zone) {
        ViewerScope.require(Role.ADMINISTRATOR);
        var team = store.add(named(name, null), zone);
        changes.note("team-added", team.name(), Map.of(), Map.of("time zone", zone.getId()));
        return team;
    }

    public void rename(TeamId team, String name) {
        change(team, name, people.team(team).zone().getId());
    }

    /** Names a team, and sets in which zone its hours are reckoned. */
    public void change(TeamId id, String name, String zone) {
        ViewerScope.require(Role.ADMINISTRATOR);
        var before = people.team(id);
        var wanted = named(name, id);
        store.change(id, wanted, People.zone(zone));
        changes.note(
                "team-changed",
                before.name(),
                Map.of("name", before.name(), "time zone", before.zone().getId()),
                Map.of("name", wanted, "time zone", zone));
        if (!People.zone(zone).equals(before.zone())) {
            events.publishEvent(new ZoneChanged(id));
        }
    }

    public void join(TeamId team, PersonId person) {
        ViewerScope.require(Role.ADMINISTRATOR);
        if (store.join(team, person)) {
            changes.note("team-joined", people.find(person).name(), Map.of(), inTeam(team));
        }
    }

    public void part(TeamId team, PersonId person) {
        ViewerScope.require(Role.ADMINISTRATOR);
        if (store.part(team, person)) {
            changes.note("team-left", people.find(person).name(), inTeam(team), Map.of());
        }
    }

    private Map<String, String> inTeam(TeamId team) {
        return Map.of("team", people.team(team).name());
    }

    private String named(String name, @Nullable TeamId own) {
        var wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > 100) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "name-missing",
                    "Give the team a name, up to 100 characters.");
        }
        if (store.all().stream()
                .anyMatch(team -> team.name().equalsIgnoreCase(wanted) && !team.id().equals(own))) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "name-taken", "There is a team of this name already.");
        }
        return wanted;
    }
}
