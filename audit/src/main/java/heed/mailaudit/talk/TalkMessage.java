package heed.mailaudit.talk;

import heed.mail.mime.Mailbox;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mail of a conversation.
 *
 * @param outsiders who else than us wrote or got it, the writer first
 * @param text what was newly written, with the signature
 * @param language two letters, null if unsure
 */
public record TalkMessage(
        boolean fromCustomer,
        Mailbox writer,
        List<Mailbox> outsiders,
        Instant at,
        String subject,
        @Nullable String messageId,
        String text,
        @Nullable String language) {

    /** The writer as a person reads it. */
    public String writerName() {
        String name = writer.name();
        return name == null ? writer.address() : name;
    }
}
