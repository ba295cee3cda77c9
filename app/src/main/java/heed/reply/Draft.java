package heed.reply;

import heed.message.MessageId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is writing in a conversation.
 *
 * @param mode {@code reply} or {@code note}
 * @param seen the newest message when the writing began
 * @param version grows with every keeping, so that two windows do not overwrite each other unseen
 */
public record Draft(
        String mode,
        String html,
        String body,
        List<String> copies,
        @Nullable MessageId seen,
        long version,
        Instant updatedAt) {}
