package heed.mail.report;

import heed.mail.mime.Headers;
import heed.mail.mime.Part;

/** Finds out what machines had to do with a mail. Thread-safe. */
public final class AutomationReader {

    /**
     * Reads the signs.
     *
     * @param mail the whole tree
     * @param text what the mail says, attached mails left out
     */
    public Automation read(Part mail, String subject, String text) {
        Headers headers = mail.headers();
        ReportParts parts = ReportParts.of(mail);
        SesNotice notice = SesNotice.in(text);
        Complaint complaint =
                notice != null ? notice.complaint() : ComplaintReader.read(headers, subject, parts);
        Bounce bounce =
                notice != null
                        ? notice.bounce()
                        : complaint != null
                                ? null
                                : BounceReader.read(headers, subject, text, parts);
        boolean autoReply =
                bounce == null
                        && complaint == null
                        && (parts.receipt() || AutomaticSigns.isAutoReply(headers, subject));
        boolean suppress =
                autoReply
                        || bounce != null
                        || complaint != null
                        || !parts.status().isEmpty()
                        || AutomaticSigns.mustNotBeAnswered(headers);
        return new Automation(autoReply, suppress, bounce, complaint);
    }
}
