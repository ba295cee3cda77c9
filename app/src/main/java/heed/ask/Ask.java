package heed.ask;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question, request or problem of a customer, and what became of it. A snapshot.
 *
 * @param conversation in which it was asked, which may be part of another now
 * @param message in which it was asked; null when a person added it where nobody had written
 * @param start where in the message, in UTF-16 code units; 0 like {@code end} when it does not
 *     stand there
 * @param end exclusive
 * @param reply the message that settled it; null when none did
 * @param reason why it was declined or dropped; may be empty
 * @param person who said so last; null when the review did
 * @param again an earlier ask of the thread that this one repeats
 * @param version grows with every change
 */
public record Ask(
        AskId id,
        ConversationId conversation,
        @Nullable MessageId message,
        int start,
        int end,
        String words,
        AskState state,
        @Nullable MessageId reply,
        String reason,
        @Nullable PersonId person,
        @Nullable String personName,
        @Nullable AskId again,
        Instant askedAt,
        Instant changedAt,
        long version) {

    public boolean isOpen() {
        return state == AskState.OPEN;
    }

    /** Whether a reply may change what became of it without anybody's word. */
    public boolean waits() {
        return state == AskState.OPEN || state == AskState.DEFERRED;
    }
}
