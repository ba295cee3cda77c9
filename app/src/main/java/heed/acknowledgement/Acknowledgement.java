package heed.acknowledgement;

import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the acknowledgement of a conversation.
 *
 * @param state {@code due}, {@code said} or {@code not}
 * @param why there is none; null unless there is none
 * @param message that was sent; null before, and when it was taken back before it left
 * @param language in which it was written
 * @param by when the customer was told to hear from us; null when no time was named
 * @param basis what that was measured from: {@code inbox}, {@code team}, {@code desk}, or the
 *     {@code target}
 * @param held whether a person replied by then; null while that is open, or it fell away
 */
public record Acknowledgement(
        ConversationId conversation,
        String state,
        @Nullable String why,
        @Nullable MessageId message,
        @Nullable String language,
        @Nullable Instant saidAt,
        @Nullable Instant by,
        @Nullable String basis,
        @Nullable Boolean held) {}
