package heed.mail;

import heed.mail.mime.Headers;
import heed.mail.mime.Mailbox;
import heed.mail.report.Automation;
import heed.mail.text.MailText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it came in, read as far as it could be. Immutable.
 *
 * @param headers all of them, for what has no place of its own here
 * @param envelope who wrote to whom
 * @param text what it says
 * @param attachments in their order; winmail.dat unpacked
 * @param automation what machines had to do with it: automatic answers, bounces, complaints
 * @param invitation the appointment in it, or null
 * @param warnings what was odd about it, in words for a person
 * @param error why it could not be read to the end, or null
 */
public record InboundMail(
        Headers headers,
        Envelope envelope,
        MailText text,
        List<Attachment> attachments,
        Automation automation,
        @Nullable Invitation invitation,
        List<String> warnings,
        @Nullable String error) {

    public InboundMail {
        attachments = List.copyOf(attachments);
        warnings = List.copyOf(warnings);
    }

    public @Nullable Mailbox from() {
        return envelope.from();
    }

    public String subject() {
        return envelope.subject();
    }

    /** The whole text. */
    public String bodyText() {
        return text.body();
    }

    /**
     * What the sender newly wrote: no quoted text but what it answers point by point, no signature,
     * forwards kept.
     */
    public String replyText() {
        return text.reply();
    }

    public boolean isBounce() {
        return automation.bounce() != null;
    }
}
