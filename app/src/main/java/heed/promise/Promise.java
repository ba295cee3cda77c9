package heed.promise;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something that we told a customer we would do.
 *
 * @param message the reply that makes it; null when it was added by hand
 * @param text the words that make it
 * @param due null when no time was named
 * @param zone in which the time was meant
 * @param dueText the words that named the time
 * @param conditional whether the customer must act first
 * @param hedged whether its writer limited it: “I will try”
 * @param owner who keeps it; null when it is the team's
 * @param settled what became of it; null while nothing has
 * @param broken when it was seen that its time had passed; null when it was not broken
 */
public record Promise(
        PromiseId id,
        ConversationId conversation,
        @Nullable MessageId message,
        String text,
        @Nullable Instant due,
        ZoneId zone,
        @Nullable String dueText,
        boolean conditional,
        boolean hedged,
        boolean byHand,
        PromiseState state,
        @Nullable PersonId owner,
        @Nullable String ownerName,
        Instant madeAt,
        @Nullable Settled settled,
        @Nullable Broken broken,
        long version) {

    /**
     * What became of it, with the evidence.
     *
     * @param by who said so; null when Heed did
     * @param message the reply that did it; null when it was said by hand
     * @param successor the promise that took its place; null when none did
     */
    public record Settled(
            Instant at,
            @Nullable PersonId by,
            @Nullable String byName,
            @Nullable MessageId message,
            @Nullable String reason,
            @Nullable PromiseId successor) {}

    /**
     * That its time has passed.
     *
     * @param told when the customer was told; null as long as nobody has
     */
    public record Broken(
            Instant at,
            @Nullable Instant told,
            @Nullable String toldBy,
            @Nullable MessageId toldIn) {}

    /** Whether {@code then} would put off what counts; no time at all does, when it had one. */
    boolean isPutOff(@Nullable Instant then) {
        return state == PromiseState.OPEN && due != null && (then == null || then.isAfter(due));
    }

    /** Whether something of it is to be done: it is to be kept, or the customer to be told. */
    public boolean isOwed() {
        return state == PromiseState.OPEN
                || state == PromiseState.BROKEN && broken != null && broken.told() == null;
    }
}
