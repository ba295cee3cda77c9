package heed.knowledge;

import heed.access.ChangeLog;
import heed.access.People;
import heed.access.PersonId;
import heed.access.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who owns a fact, and when they look whether it is still true. Thread-safe. */
@Service
@Transactional
class FactReviews {

    private final FactKeeping facts;
    private final FactLineStore lines;
    private final People people;
    private final ChangeLog changes;
    private final Clock clock;

    FactReviews(
            FactKeeping facts, FactLineStore lines, People people, ChangeLog changes, Clock clock) {
        this.facts = facts;
        this.lines = lines;
        this.people = people;
        this.changes = changes;
        this.clock = clock;
    }

    /** Owner and day of review. Null leaves it as it is. */
    record Wanted(@Nullable PersonId owner, @Nullable LocalDate reviewOn) {}

    /** Gives a fact to another owner, or another day of review. The owner may do both, too. */
    void keep(FactId id, @Nullable Long version, Wanted wanted, Viewer.Member viewer) {
        var before = facts.find(id);
        if (!viewer.person().equals(before.owner())) {
            FactKeepers.requireLeads(before.team());
        }
        before.requireVersion(version);
        var owner =
                wanted.owner() == null
                        ? before.owner()
                        : FactKeepers.accepted(people.find(wanted.owner()));
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
        var fact = facts.find(id);
        if (!viewer.person().equals(fact.owner())) {
            FactKeepers.requireLeads(fact.team());
        }
        var now = Instant.now(clock);
        lines.reviewed(id, next(now), now);
        changes.note("fact-reviewed", fact.key());
    }

    /** The day of review, unless somebody wants another one. */
    static LocalDate next(Instant now) {
        return now.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .plusMonths(FactWanted.REVIEWED_AFTER_MONTHS);
    }
}
