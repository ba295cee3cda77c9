package heed.knowledge;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as programs read it.
 *
 * @param team null for every team
 * @param standing of the value that is told: what is true, else planned, else retired
 * @param next when another value follows
 * @param owner null when they left and nobody took it over
 */
@Schema(name = "Fact")
record FactAnswer(
        UUID id,
        String key,
        @Nullable UUID team,
        @Nullable String language,
        String value,
        String says,
        @Schema(allowableValues = {"true", "planned", "retired"}) String standing,
        Instant from,
        @Nullable Instant until,
        @Nullable Instant next,
        @Nullable Owner owner,
        LocalDate reviewOn,
        long toLookAt) {

    /** Who keeps it. */
    @Schema(name = "FactOwner")
    record Owner(UUID id, String name) {}

    /** What it is, was or will be in a time. */
    @Schema(name = "FactValue")
    record Value(
            UUID id,
            String value,
            String says,
            Instant from,
            @Nullable Instant until,
            @Nullable String by,
            Instant at) {

        static Value of(FactValue one) {
            return new Value(
                    one.id(), one.value(), one.says(), one.from(), one.until(), one.by(), one.at());
        }
    }

    /**
     * Something open that states a value which was ended.
     *
     * @param kind such as {@code reply} or {@code canned-reply}
     * @param place its id
     * @param conversation its number; null when it is in none
     */
    @Schema(name = "FactUse")
    record Use(
            @Nullable UUID id,
            String kind,
            UUID place,
            @Nullable Long conversation,
            String label,
            String value,
            @Nullable String lookedBy,
            @Nullable Instant lookedAt) {

        static Use of(FactUseLine one) {
            return new Use(
                    one.id(),
                    one.kind(),
                    one.place(),
                    one.number(),
                    one.label(),
                    one.value(),
                    one.lookedBy(),
                    one.lookedAt());
        }
    }

    static FactAnswer of(FactLine fact, Instant now) {
        return new FactAnswer(
                fact.id().value(),
                fact.key(),
                fact.team() == null ? null : fact.team().value(),
                fact.language(),
                fact.value(),
                fact.says(),
                fact.standing(now).name().toLowerCase(Locale.ROOT),
                fact.from(),
                fact.until(),
                fact.nextFrom(),
                fact.owner() == null
                        ? null
                        : new Owner(fact.owner().value(), FactForm.text(fact.ownerName())),
                fact.reviewOn(),
                fact.toLookAt());
    }
}
