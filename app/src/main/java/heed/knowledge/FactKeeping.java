package heed.knowledge;

import heed.access.ChangeLog;
import heed.access.People;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps facts: those of a team its leads, those of the desk every lead, all of them administrators.
 * A change is another value from a time on; what was true before stays to be read. Thread-safe.
 */
@Service
@Transactional
public class FactKeeping {

    private final FactLineStore lines;
    private final FactValueStore values;
    private final FactUses uses;
    private final FactTurnStore turns;
    private final People people;
    private final ChangeLog changes;
    private final Clock clock;

    FactKeeping(
            FactLineStore lines,
            FactValueStore values,
            FactUses uses,
            FactTurnStore turns,
            People people,
            ChangeLog changes,
            Clock clock) {
        this.lines = lines;
        this.values = values;
        this.uses = uses;
        this.turns = turns;
        this.people = people;
        this.changes = changes;
        this.clock = clock;
    }

    /** What may be changed of a fact besides its value. Null leaves it as it is. */
    record Keep(@Nullable PersonId owner, @Nullable LocalDate reviewOn) {}

    /**
     * Keeps a new fact.
     *
     * @throws Refusal when the viewer may not, it is no fact, or its key is taken there
     */
    public FactId add(FactWanted wanted) {
        requireLeads(wanted.team());
        var key = wanted.acceptedKey();
        var language = FactWanted.language(wanted.language());
        var first = wanted.first();
        var now = now();
        var id =
                lines.add(
                                key,
                                wanted.team(),
                                language,
                                keeper(wanted.owner()),
                                wanted.reviewOn() == null ? nextReview() : wanted.reviewOn(),
                                now)
                        .orElseThrow(() ->
                                new Refusal(
                                        Refusal.Kind.CONFLICT,
                                        "key-taken",
                                        "“" + key + "” is kept there already: change that one."));
        var from = first.from() == null ? now : first.from();
        values.add(id, first, from, first.until(), writer(), now);
        changes.note("fact-added", key, Map.of(), of(key, first.value(), wanted.team()));
        return id;
    }

    /**
     * Gives a fact another value from a time on, until the one that is planned next. What it
     * replaces ends there.
     *
     * @throws Refusal when it would rewrite the past, or another value begins at that very time
     */
    void change(FactId id, @Nullable Long version, FactWanted.Value wanted) {
        var before = led(id, version);
        var now = now();
        var next = wanted.accepted();
        var from = next.from() == null ? now : next.from();
        if (from.isBefore(now)) {
            throw FactWanted.invalid(
                    "past-rewritten",
                    "What was true stays as it was: choose now, or a time to come.");
        }
        if (next.until() != null && !next.until().isAfter(from)) {
            throw FactWanted.invalid("ends-before-it-begins", "It ends before it begins.");
        }
        var ended = values.all(id).stream().filter(value -> value.isTrue(from)).findFirst();
        if (!values.makeRoom(id, from)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "planned-already",
                    "Another value begins at that time: call it off first.");
        }
        values.add(id, next, from, values.end(id, from, next.until()), writer(), now);
        lines.touch(id);
        ended.filter(value -> !value.value().equals(next.value()))
                .ifPresent(value -> {
                    uses.keep(before, value);
                    if (from.isAfter(now)) {
                        turns.plan(value.id(), from);
                    }
                });
        changes.note(
                "fact-changed",
                before.key(),
                of(before.key(), before.value(), before.team()),
                of(before.key(), next.value(), before.team()));
    }

    /** Gives a fact to another owner, or another day of review. The owner may do both, too. */
    void keep(FactId id, @Nullable Long version, Keep wanted, Viewer.Member viewer) {
        var before = find(id);
        if (!viewer.person().equals(before.owner())) {
            requireLeads(before.team());
        }
        requireVersion(before, version);
        var owner = wanted.owner() == null ? before.owner() : keeper(wanted.owner());
        var reviewOn = wanted.reviewOn() == null ? before.reviewOn() : wanted.reviewOn();
        lines.keep(id, owner, reviewOn);
        if (!Objects.equals(owner, before.owner())) {
            changes.note(
                    "fact-given",
                    before.key(),
                    Map.of("owner", Objects.requireNonNullElse(before.ownerName(), "nobody")),
                    Map.of("owner", owner == null ? "nobody" : people.find(owner).name()));
        }
    }

    /** Says that a fact is still true: its owner, or a lead, looked. The next review is later. */
    void review(FactId id, Viewer.Member viewer) {
        var fact = find(id);
        if (!viewer.person().equals(fact.owner())) {
            requireLeads(fact.team());
        }
        lines.reviewed(id, nextReview(), now());
        changes.note("fact-reviewed", fact.key());
    }

    /**
     * Ends a fact now. It stays to be read, and a change makes it true again; what was never true
     * is forgotten.
     */
    void retire(FactId id, @Nullable Long version) {
        var before = led(id, version);
        var now = now();
        var ended = values.all(id).stream().filter(value -> value.isTrue(now)).findFirst();
        values.end(id, now);
        lines.touch(id);
        lines.forget(id);
        ended.ifPresent(value -> uses.keep(before, value));
        changes.note(
                "fact-retired",
                before.key(),
                of(before.key(), before.value(), before.team()),
                Map.of());
    }

    /** Calls off a value that is not true yet. What it would have ended is true until further. */
    void callOff(FactId id, UUID value) {
        var before = led(id, null);
        if (!values.callOff(id, value, now())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "value-not-planned",
                    "This value is true already, or the only one: give it an end instead.");
        }
        lines.touch(id);
        changes.note("fact-called-off", before.key());
    }

    FactLine find(FactId id) {
        return lines.find(id, now())
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-fact",
                                "There is no such fact here."));
    }

    /**
     * A fact that the viewer may change.
     *
     * @throws Refusal when they may not
     */
    FactLine changeable(FactId id) {
        var fact = find(id);
        requireLeads(fact.team());
        return fact;
    }

    /** What a fact was, is and will be, the latest first. */
    List<FactValue> history(FactId id) {
        return values.all(id);
    }

    /** Whether the viewer may change what is kept for a team; null asks for the whole desk. */
    static boolean leads(@Nullable TeamId team, Viewer.Member viewer) {
        return viewer.may(Role.ADMINISTRATOR)
                || viewer.may(Role.LEAD) && (team == null || viewer.teams().contains(team));
    }

    private FactLine led(FactId id, @Nullable Long version) {
        var fact = changeable(id);
        requireVersion(fact, version);
        lines.hold(id);
        return fact;
    }

    private static void requireVersion(FactLine fact, @Nullable Long version) {
        if (version != null && version != fact.version()) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "fact-changed",
                    "Somebody changed this fact since you read it. Read it again.");
        }
    }

    private static void requireLeads(@Nullable TeamId team) {
        ViewerScope.require(Role.LEAD);
        if (ViewerScope.current().orElseThrow() instanceof Viewer.Member member
                && !leads(team, member)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-your-team",
                    "A lead of this team, or an administrator, changes this.");
        }
    }

    private PersonId keeper(PersonId id) {
        if (!people.find(id).worksHere()) {
            throw FactWanted.invalid("owner-left", "Its owner must be somebody who works here.");
        }
        return id;
    }

    private Map<String, String> of(String key, String value, @Nullable TeamId team) {
        var fields = new HashMap<String, String>();
        fields.put("value", value);
        fields.put("for", team == null ? "every team" : people.team(team).name());
        return fields;
    }

    private LocalDate nextReview() {
        return now().atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .plusMonths(FactWanted.REVIEWED_AFTER_MONTHS);
    }

    private Instant now() {
        return Instant.now(clock);
    }

    private static @Nullable PersonId writer() {
        return ViewerScope.current().orElse(null) instanceof Viewer.Member member
                ? member.person()
                : null;
    }
}
