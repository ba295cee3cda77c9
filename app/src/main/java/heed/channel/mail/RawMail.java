package heed.channel.mail;

import heed.inbox.InboxId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail as it came; see {@link Arrival} for what the parts mean. */
@SuppressWarnings("ArrayRecordComponent") // carried once, never compared
record RawMail(
        RawMailId id,
        Way way,
        @Nullable InboxId inbox,
        String from,
        List<String> to,
        Instant receivedAt,
        byte[] bytes) {}
