package heed.channel.phone;

import heed.conversation.ConversationId;
import heed.promise.PromiseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that a customer is promised at a time that they chose.
 *
 * @param number E.164
 * @param about what they want to talk about; may be empty
 * @param promise in the ledger, due when its time is over
 * @param state {@code booked}, {@code called}, {@code moved} or {@code cancelled}
 */
public record CallBack(
        UUID id,
        ConversationId conversation,
        Instant at,
        Instant until,
        String number,
        String about,
        @Nullable PromiseId promise,
        String state,
        boolean byCustomer) {

    boolean isBooked() {
        return state.equals("booked");
    }
}
