package heed.mail;

import heed.mail.mime.Headers;
import heed.mail.mime.Limits;
import heed.mail.mime.Part;
import heed.mail.mime.PartReader;
import heed.mail.mime.Reading;
import heed.mail.report.Automation;
import heed.mail.report.AutomationReader;
import heed.mail.text.MailText;
import heed.mail.text.TextReader;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads raw mail (RFC 5322) into an {@link InboundMail}, however broken it is: what cannot be read
 * is left out and named in the warnings. Never throws, always ends within its limits. Thread-safe.
 *
 * <pre>{@code
 * InboundMail mail = new MailReader().read(bytes);
 * }</pre>
 */
public final class MailReader {

    private final Limits limits;
    private final TextReader textReader = new TextReader();
    private final AutomationReader automationReader = new AutomationReader();

    public MailReader() {
        this(Limits.STANDARD);
    }

    public MailReader(Limits limits) {
        this.limits = limits;
    }

    public InboundMail read(byte[] raw) {
        var reading = new Reading(limits);
        byte[] bytes = RawMail.tidy(cut(raw, reading));
        Draft draft = new Draft();
        try {
            fill(draft, bytes, reading);
        } catch (RuntimeException | StackOverflowError bug) {
            // the mail is kept whole elsewhere; what was read of it so far is better than nothing
            draft.error = "could not be read to the end: " + bug.getClass().getSimpleName();
        }
        return draft.finish(reading.warnings());
    }

    private byte[] cut(byte[] raw, Reading reading) {
        if (raw.length <= limits.maxBytes()) return raw;
        reading.warn("larger than can be read, the rest is cut");
        return Arrays.copyOf(raw, limits.maxBytes());
    }

    private void fill(Draft draft, byte[] bytes, Reading reading) {
        Part root = new PartReader(reading).read(bytes);
        draft.headers = root.headers();
        draft.envelope = EnvelopeReader.read(root.headers());
        Contents contents = ContentSorter.sort(root, reading);
        draft.attachments = contents.attachments();
        draft.invitation = contents.invitation();
        draft.text = textReader.read(contents.plain(), contents.html(), draft.envelope.subject());
        draft.automation = automationReader.read(root, draft.envelope.subject(), draft.text.body());
    }

    /** What is known so far, so that an error late on does not lose what was read before. */
    private static final class Draft {
        private Headers headers = Headers.NONE;
        private Envelope envelope = Envelope.EMPTY;
        private MailText text = MailText.NONE;
        private List<Attachment> attachments = List.of();
        private Automation automation = Automation.NONE;
        private @Nullable Invitation invitation;
        private @Nullable String error;

        InboundMail finish(List<String> warnings) {
            return new InboundMail(
                    headers, envelope, text, attachments, automation, invitation, warnings, error);
        }
    }
}
