package heed.promise;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise as programs read it.
 *
 * @param message the reply that makes it; null when it was added by hand
 * @param due null when no time was named
 * @param zone in which the time was meant
 * @param owner who keeps it; null when it is the team's
 */
@Schema(name = "Promise")
record PromiseAnswer(
        UUID id,
        UUID conversation,
        @Nullable UUID message,
        String text,
        @Nullable Instant due,
        String zone,
        @Nullable String dueText,
        boolean conditional,
        @Schema(allowableValues = {"firm", "hedged"}) String strength,
        boolean byHand,
        String state,
        @Nullable Owner owner,
        Instant madeAt) {

    /** Who keeps it. */
    @Schema(name = "PromiseOwner")
    record Owner(UUID id, String name) {}

    static PromiseAnswer of(Promise one) {
        return new PromiseAnswer(
                one.id().value(),
                one.conversation().value(),
                one.message() == null ? null : one.message().value(),
                one.text(),
                one.due(),
                one.zone().getId(),
                one.dueText(),
                one.conditional(),
                one.hedged() ? "hedged" : "firm",
                one.byHand(),
                one.state().word(),
                one.owner() == null
                        ? null
                        : new Owner(
                                one.owner().value(),
                                one.ownerName() == null ? "" : one.ownerName()),
                one.madeAt());
    }
}
