package heed.mailaudit.box;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail as it lies in a mailbox.
 *
 * @param bytes the raw mail, or its beginning when it is too large to be held
 * @param arrived what the mailbox itself says of the time, null if nothing
 * @param readBytes how far the reading of the whole mailbox has come, in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // large, and compared by nobody
public record FoundMail(byte[] bytes, @Nullable Instant arrived, long readBytes) {

    /**
     * So much of a mail is kept. The text stands in front and what lies behind are attachments,
     * which an audit does not look at.
     */
    public static final int KEPT_BYTES = 4 * 1024 * 1024;
}
