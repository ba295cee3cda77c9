package heed.desk;

import heed.message.Message;
import heed.web.Cursor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of what was said in a conversation, the oldest first.
 *
 * @param since when the last message before it was written; null when it begins with the first
 * @param isLatest whether it ends with what was said last
 */
record Said(List<Message> messages, @Nullable Instant since, boolean isLatest) {

    /** So much of a conversation is read at once. */
    static final int MOST = 60;

    /**
     * @param found the last ones, the oldest first, and one more in front when there are more
     */
    static Said of(List<Message> found, boolean isLatest) {
        return found.size() > MOST
                ? new Said(found.subList(1, found.size()), found.getFirst().at(), isLatest)
                : new Said(found, null, isLatest);
    }

    /** Where what was said before begins; null when nothing was. */
    @Nullable Cursor before() {
        return since == null
                ? null
                : new Cursor(messages.getFirst().at(), messages.getFirst().id().value());
    }
}
