package heed.knowledge;

import heed.access.ChangeLog;
import heed.access.People;
import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps facts: what is true, and from when until when. Who owns them is in {@link FactReviews}. A
 * change is another value from a time on; what was true before stays to be read. Thread-safe.
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

    /**
     * Keeps a new fact.
     *
     * @throws Refusal when the viewer may not, it is no fact, or its key is taken there
     */
    public FactId add(FactWanted wanted) {
        FactKeepers.requireLeads(wanted.team());
        var key = wanted.acceptedKey();
        var language = FactWanted.language(wanted.language());
        var first = wanted.first();
        var now = now();
        var id =
                lines.add(
                                key,
                                wanted.team(),
                                language,
                                FactKeepers.accepted(people.find(wanted.owner())),
                                wanted.reviewOn() == null
                                        ? FactReviews.next(now)
                                        : wanted.reviewOn(),
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
        FactKeepers.requireLeads(fact.team());
        return fact;
    }

    /** What a fact was, is and will be, the latest first. */
    List<FactValue> history(FactId id) {
        return values.all(id);
    }

    private FactLine led(FactId id, @Nullable Long version) {
        var fact = changeable(id);
        fact.requireVersion(version);
        lines.hold(id);
        return fact;
    }

    private Map<String, String> of(String key, String value, @Nullable TeamId team) {
        var fields = new HashMap<String, String>();
        fields.put("value", value);
        fields.put("for", team == null ? "every team" : people.team(team).name());
        return fields;
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
