package heed.duty;

import heed.access.People;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.Viewer;
import heed.notice.Notice;
import heed.notice.Notice.Matter;
import heed.notice.Notices;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is on duty, and when. Everybody may look; leads plan it, and whoever has a shift asks another
 * to take it. Thread-safe.
 */
@Service
@Transactional
public class Roster {

    private static final Duration LONGEST = Duration.ofDays(31);

    private static final Duration AHEAD = Duration.ofDays(731);

    private final RosterStore store;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    Roster(RosterStore store, People people, Notices notices, Clock clock) {
        this.store = store;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /** Shifts that have a part between two instants, in order. */
    @Transactional(readOnly = true)
    public List<Shift> between(Instant from, Instant until) {
        return store.between(from, until);
    }

    /** When nobody is on duty, from now on. */
    @Transactional(readOnly = true)
    public List<Gap> gaps(Duration ahead) {
        var now = Instant.now(clock);
        return Gap.between(now, now.plus(ahead), store.between(now, now.plus(ahead)));
    }

    /** Who is on duty now; several when their shifts overlap. */
    @Transactional(readOnly = true)
    public List<Shift> now() {
        var now = Instant.now(clock);
        return store.between(now, now.plusMillis(1));
    }

    /** Plans a shift. For leads. */
    public ShiftId plan(PersonId id, Instant begins, Instant ends, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var person = people.find(id);
        var length = Duration.between(begins, ends);
        if (!length.isPositive()
                || length.compareTo(LONGEST) > 0
                || !ends.isAfter(Instant.now(clock))
                || begins.isAfter(Instant.now(clock).plus(AHEAD))) {
            throw invalid(
                    "shift-times",
                    "A shift ends after it begins, within a month, not in the past, and begins within two years.");
        }
        requireHere(person);
        return store.add(id, begins, ends, viewer.person());
    }

    /** Takes a shift out of the plan. For leads. */
    public void remove(ShiftId id, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        find(id);
        store.remove(id);
    }

    /** Asks somebody to take a shift: whose it is does, or a lead. It stays theirs until then. */
    public SwapId ask(ShiftId id, PersonId to, Viewer.Member viewer) {
        find(id);
        store.hold(id);
        var shift = find(id);
        if (!shift.person().equals(viewer.person())) {
            viewer.require(Role.LEAD);
        }
        if (shift.swap() != null) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "swap-open", shift.swapToName() + " is asked already.");
        }
        requireHere(people.find(to));
        if (to.equals(shift.person())) {
            throw invalid("same-person", "It is theirs already.");
        }
        var swap = store.ask(id, to, Instant.now(clock));
        tell("swap:" + swap, shift.name() + " asks you to take a shift of theirs.", to);
        return swap;
    }

    /** Whoever was asked says whether they take it. */
    public void answer(SwapId id, boolean accepted, Viewer.Member viewer) {
        var shift = store.findBy(id).orElseThrow(Roster::unknown);
        store.hold(shift.id());
        if (store.findBy(id).isEmpty()) {
            throw unknown();
        }
        if (!viewer.person().equals(shift.swapTo())) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-asked",
                    "Only " + shift.swapToName() + " can say.");
        }
        store.settle(id, accepted);
        notices.over("swap:" + id);
        tell(
                "swap:" + id + ":answered",
                viewer.name() + (accepted ? " takes your shift." : " cannot take your shift."),
                shift.person());
    }

    Shift find(ShiftId id) {
        return store.find(id).orElseThrow(Roster::unknown);
    }

    private void tell(String key, String words, PersonId person) {
        notices.tell(new Notice(key, Matter.DUTY, words, DutyPage.HERE, true), Set.of(person));
    }

    private static void requireHere(Person person) {
        if (!person.worksHere()) {
            throw invalid("not-here", person.name() + " does not work here any more.");
        }
    }

    private static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "no-such-shift",
                "There is no such shift, or it was swapped.");
    }

    private static Refusal invalid(String code, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, code, sentence);
    }
}
