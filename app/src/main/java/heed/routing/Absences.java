package heed.routing;

import heed.access.People;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.Viewer;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When people are away, and who has what presses meanwhile. Everybody may know who is away; people
 * plan their own absences, leads those of their teams. Thread-safe.
 */
@Service
@Transactional
public class Absences {

    private static final Duration LONGEST = Duration.ofDays(800);

    private final AbsenceStore store;
    private final People people;
    private final Clock clock;

    Absences(AbsenceStore store, People people, Clock clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @throws Refusal when there is none
     */
    @Transactional(readOnly = true)
    public Absence find(AbsenceId id) {
        return store.find(id)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-absence",
                                "There is no such absence."));
    }

    /** Those of some people that are not over, what begins first at the front. */
    @Transactional(readOnly = true)
    public List<Absence> of(Collection<PersonId> wanted) {
        return store.of(wanted, Instant.now(clock));
    }

    /** Who of some people is away just now, with the absence. */
    @Transactional(readOnly = true)
    public Map<PersonId, Absence> now(Collection<PersonId> wanted) {
        var now = Instant.now(clock);
        return store.of(wanted, now).stream()
                .filter(one -> one.isNow(now))
                .collect(Collectors.toMap(Absence::person, one -> one, (one, other) -> one));
    }

    /** Plans an absence: from then on what presses is given on, see {@link AbsenceSweep}. */
    public AbsenceId plan(AbsenceWanted wanted, Viewer.Member viewer) {
        require(wanted.person(), viewer);
        check(wanted, null);
        return store.add(wanted, viewer.person(), Instant.now(clock));
    }

    /**
     * @param version that the caller read; null when they do not care
     */
    public void change(
            AbsenceId id, @Nullable Long version, AbsenceWanted wanted, Viewer.Member viewer) {
        var before = changeable(id, viewer);
        if (version != null && version != before.version()) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "absence-changed",
                    "Somebody changed this absence since you read it. Read it again.");
        }
        check(wanted, id);
        store.change(id, wanted);
    }

    /** They are back, or stay: nothing more is given on, and nothing comes back by itself. */
    public void end(AbsenceId id, Viewer.Member viewer) {
        changeable(id, viewer);
        store.end(id, Instant.now(clock));
    }

    /** Whether the viewer may say when somebody is away. */
    @Transactional(readOnly = true)
    public boolean mayPlan(PersonId person, Viewer.Member viewer) {
        return person.equals(viewer.person())
                || viewer.may(Role.ADMINISTRATOR)
                || viewer.may(Role.LEAD)
                        && viewer.teams().stream()
                                .flatMap(team -> people.members(team).stream())
                                .anyMatch(member -> member.id().equals(person));
    }

    private Absence changeable(AbsenceId id, Viewer.Member viewer) {
        require(find(id).person(), viewer);
        store.hold(find(id).person());
        var now = find(id);
        if (now.isOver(Instant.now(clock))) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "absence-over", "This absence is over already.");
        }
        return now;
    }

    private void require(PersonId person, Viewer.Member viewer) {
        if (!mayPlan(person, viewer)) {
            viewer.require(Role.LEAD);
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-your-team",
                    "They are in none of your teams: they or their lead say when they are away.");
        }
    }

    private void check(AbsenceWanted wanted, @Nullable AbsenceId own) {
        if (!wanted.begins().isBefore(wanted.ends())
                || !wanted.ends().isAfter(Instant.now(clock))) {
            throw invalid("absence-times", "It ends after it begins, and not in the past.");
        }
        if (Duration.between(wanted.begins(), wanted.ends()).compareTo(LONGEST) > 0) {
            throw invalid("absence-times", "An absence is two years long at most.");
        }
        var cover = wanted.cover();
        if (cover != null) {
            requireCover(people.find(cover), wanted.person());
        }
        store.hold(wanted.person());
        if (store.overlaps(wanted, own)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "absence-overlaps",
                    "They are away then already. Change that absence instead.");
        }
    }

    private void requireCover(Person cover, PersonId away) {
        if (cover.id().equals(away) || !cover.worksHere()) {
            throw invalid("not-a-cover", "Choose somebody else who works here to cover.");
        }
        boolean shares =
                people.teams().stream()
                        .map(team ->
                                people.members(team.id()).stream()
                                        .map(Person::id)
                                        .collect(Collectors.toSet()))
                        .anyMatch(ids -> ids.contains(away) && ids.contains(cover.id()));
        if (!shares) {
            throw invalid(
                    "not-a-cover",
                    cover.name() + " is in none of their teams: choose somebody who is.");
        }
    }

    private static Refusal invalid(String code, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, code, sentence);
    }
}
