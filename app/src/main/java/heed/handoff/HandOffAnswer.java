package heed.handoff;

import heed.access.PersonId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hand-off as programs read it. */
@Schema(name = "HandOff")
record HandOffAnswer(
        UUID id,
        UUID conversation,
        long number,
        String subject,
        String customer,
        Named askedBy,
        @Nullable @Schema(description = "Who had it then; null when the team had") Named owner,
        UUID team,
        @Nullable @Schema(description = "Null when anybody of the team may take it") Named person,
        String reason,
        String summary,
        String tried,
        Step nextStep,
        @Schema(allowableValues = {"asked", "accepted", "declined", "withdrawn", "to-lead"})
                String state,
        Instant askedAt,
        @Nullable Named settledBy,
        @Nullable Instant settledAt,
        @Nullable @Schema(description = "Why it was declined") String because) {

    @Schema(name = "HandOffPerson")
    record Named(UUID id, String name) {

        static @Nullable Named of(@Nullable PersonId id, @Nullable String name) {
            return id == null ? null : new Named(id.value(), name == null ? "" : name);
        }
    }

    @Schema(name = "HandOffStep")
    record Step(@Nullable String text, @Nullable Instant at) {}

    static HandOffAnswer of(HandOff one) {
        return new HandOffAnswer(
                one.id().value(),
                one.conversation().value(),
                one.number(),
                one.subject(),
                one.customer(),
                new Named(one.askedBy().value(), one.askedByName()),
                Named.of(one.owner(), one.ownerName()),
                one.toTeam().value(),
                Named.of(one.toPerson(), one.toPersonName()),
                one.reason(),
                one.summary(),
                one.tried(),
                new Step(one.nextStep().text(), one.nextStep().at()),
                one.state(),
                one.askedAt(),
                Named.of(one.settledBy(), one.settledByName()),
                one.settledAt(),
                one.because());
    }
}
