package heed.mail;

import heed.mail.mime.Mailbox;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote to whom, when, and in answer to what, as the header says it. Nothing of it is proven.
 *
 * @param from the first author, null if there is none that can be read
 * @param subject decoded, without prefixes being cut; empty if there is none
 * @param date as the sender's clock said, null if missing or no date
 * @param messageId without angles, as are {@code inReplyTo} and {@code references}
 * @param references oldest first
 */
public record Envelope(
        @Nullable Mailbox from,
        List<Mailbox> replyTo,
        List<Mailbox> to,
        List<Mailbox> cc,
        String subject,
        @Nullable Instant date,
        @Nullable String messageId,
        List<String> inReplyTo,
        List<String> references) {

    static final Envelope EMPTY =
            new Envelope(
                    null, List.of(), List.of(), List.of(), "", null, null, List.of(), List.of());
}
