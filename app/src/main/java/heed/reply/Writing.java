package heed.reply;

import heed.ask.AskTold;
import heed.message.Attachment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a composer begins with.
 *
 * @param draft what its writer has begun; null when nothing
 * @param files what they uploaded for it
 * @param others who else is there
 * @param inboxAddress where the conversation came in, and replies come from
 * @param readAt when the writer read it last before now; null when they never did
 * @param sends whether replies can leave from there
 * @param works whether they may write at all: who was admitted to read may not
 * @param asks what is known to be asked in the thread
 */
public record Writing(
        @Nullable Draft draft,
        List<Attachment> files,
        List<Presence.Present> others,
        String inboxAddress,
        @Nullable Instant readAt,
        boolean sends,
        boolean works,
        List<AskTold> asks) {}
