package heed.promise;

import heed.web.Versions;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A promise as programs read it.
 *
 * @param message the reply that makes it; null when it was added by hand
 * @param due null when no time was named
 * @param zone in which the time was meant
 * @param owner who keeps it; null when it is the team's
 * @param settled what became of it; null while nothing has
 * @param broken that its time passed; null when it was not broken
 */
@Schema(name = "Promise")
record PromiseAnswer(
        UUID id,
        @Schema(description = "For If-Match") long version,
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
        Instant madeAt,
        @Nullable Settled settled,
        @Nullable Broken broken) {

    /** What became of it: by whom, or by which reply, why, and what took its place. */
    @Schema(name = "PromiseSettled")
    record Settled(
            Instant at,
            @Nullable String by,
            @Nullable UUID message,
            @Nullable String reason,
            @Nullable UUID successor) {

        static @Nullable Settled of(Promise.@Nullable Settled one) {
            if (one == null) {
                return null;
            }
            var message = one.message();
            var successor = one.successor();
            return new Settled(
                    one.at(),
                    one.byName(),
                    message == null ? null : message.value(),
                    one.reason(),
                    successor == null ? null : successor.value());
        }
    }

    /** That its time passed, and when the customer was told; null as long as nobody has. */
    @Schema(name = "PromiseBroken")
    record Broken(Instant at, @Nullable Instant told) {

        static @Nullable Broken of(Promise.@Nullable Broken one) {
            return one == null ? null : new Broken(one.at(), one.told());
        }
    }

    /** Who keeps it. */
    @Schema(name = "PromiseOwner")
    record Owner(UUID id, String name) {}

    /** With its {@code ETag}. */
    static ResponseEntity<PromiseAnswer> tagged(Promise one, HttpStatus status) {
        return ResponseEntity.status(status)
                .eTag(Versions.tag(one.version()))
                .body(PromiseAnswer.of(one));
    }

    static PromiseAnswer of(Promise one) {
        return new PromiseAnswer(
                one.id().value(),
                one.version(),
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
                one.madeAt(),
                Settled.of(one.settled()),
                Broken.of(one.broken()));
    }
}
