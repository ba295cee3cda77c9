package heed.knowledge;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact as those who keep it see it.
 *
 * @param team null for the whole desk
 * @param language null for every language that has none of its own
 * @param value what is true now; of a fact that is only planned the first value, of a retired one
 *     the last
 * @param until when the value ends, exclusive; null when it does not
 * @param nextFrom when another value follows that is planned already
 * @param owner null when they left and nobody took it over
 * @param ownedBy who owned it until they left
 * @param reviewOn the day on which the owner looks whether it is still true
 * @param version counts the changes
 * @param toLookAt how many things that the viewer may see state a value that was ended
 */
record FactLine(
        FactId id,
        String key,
        @Nullable TeamId team,
        @Nullable String teamName,
        @Nullable String language,
        String value,
        String says,
        Instant from,
        @Nullable Instant until,
        @Nullable Instant nextFrom,
        @Nullable PersonId owner,
        @Nullable String ownerName,
        @Nullable String ownedBy,
        LocalDate reviewOn,
        long version,
        long toLookAt) {

    /** How it stands at a moment. */
    enum Standing {
        TRUE,
        PLANNED,
        RETIRED
    }

    Standing standing(Instant now) {
        if (from.isAfter(now)) {
            return Standing.PLANNED;
        }
        return until != null && !until.isAfter(now) ? Standing.RETIRED : Standing.TRUE;
    }

    /** Whether somebody should look at it: nobody owns it, or its review is overdue. */
    boolean needsLook(LocalDate today, Instant now) {
        return standing(now) != Standing.RETIRED && (owner == null || isOverdue(today));
    }

    boolean isOverdue(LocalDate today) {
        return reviewOn.isBefore(today);
    }

    /** {@code Every team}, or the team's name. */
    String forWhom() {
        return teamName == null ? "Every team" : teamName;
    }

    /**
     * @param version that a change was made from; null for whatever is kept
     */
    void requireVersion(@Nullable Long version) {
        if (version != null && version != this.version) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "fact-changed",
                    "Somebody changed this fact since you read it. Read it again.");
        }
    }
}
