package heed.mail;

import heed.mail.mime.Mailbox;
import heed.mail.report.Bounce;
import heed.mail.report.Complaint;
import heed.mail.text.TextPiece;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what was read of a mail, leaving out what is empty, so that a reviewer sees at a
 * glance what changed.
 */
final class MailYaml {

    private final StringBuilder yaml = new StringBuilder();

    private MailYaml() {}

    static String of(InboundMail mail) {
        var writer = new MailYaml();
        writer.envelope(mail.envelope());
        writer.text(mail);
        writer.attachments(mail.attachments());
        writer.automation(mail);
        writer.rest(mail);
        return writer.yaml.toString();
    }

    private void envelope(Envelope envelope) {
        line("from", envelope.from());
        line("replyTo", list(envelope.replyTo()));
        line("to", list(envelope.to()));
        line("cc", list(envelope.cc()));
        line("subject", envelope.subject());
        line("date", envelope.date());
        line("messageId", envelope.messageId());
        line("inReplyTo", String.join(", ", envelope.inReplyTo()));
        line("references", String.join(", ", envelope.references()));
    }

    private void text(InboundMail mail) {
        line("language", mail.text().language());
        if (mail.text().pieces().isEmpty()) return;
        yaml.append("text:\n");
        for (TextPiece piece : mail.text().pieces()) {
            yaml.append("  - ")
                    .append(piece.kind().name().toLowerCase(java.util.Locale.ROOT))
                    .append(": |\n");
            piece.text()
                    .lines()
                    .forEach(line ->
                            yaml.append(line.isEmpty() ? "" : "      " + line).append('\n'));
        }
    }

    private void attachments(List<Attachment> attachments) {
        if (attachments.isEmpty()) return;
        yaml.append("attachments:\n");
        for (Attachment attachment : attachments) {
            yaml.append("  - {name: ")
                    .append(quoted(attachment.name()))
                    .append(", type: ")
                    .append(attachment.type());
            yaml.append(", bytes: ").append(attachment.content().length);
            if (attachment.inline()) yaml.append(", inline: true");
            if (attachment.contentId() != null)
                yaml.append(", contentId: ").append(quoted(attachment.contentId()));
            yaml.append("}\n");
        }
    }

    private void automation(InboundMail mail) {
        if (mail.automation().autoReply()) line("autoReply", true);
        if (mail.automation().suppressAutoReply()) line("suppressAutoReply", true);
        Bounce bounce = mail.automation().bounce();
        if (bounce != null) {
            line("bounce", bounce.kind().name().toLowerCase(java.util.Locale.ROOT));
            line("bouncedRecipients", String.join(", ", bounce.recipients()));
            line("bouncedMessage", bounce.originalMessageId());
            line("bounceReason", bounce.reason());
        }
        Complaint complaint = mail.automation().complaint();
        if (complaint != null)
            line("complaint", complaint.feedbackType() + " about " + complaint.originalMessageId());
    }

    private void rest(InboundMail mail) {
        Invitation invitation = mail.invitation();
        if (invitation != null)
            line(
                    "invitation",
                    invitation.method() + ", " + invitation.summary() + ", " + invitation.start());
        line("warnings", String.join("; ", mail.warnings()));
        line("error", mail.error());
    }

    private void line(String key, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) return;
        yaml.append(key)
                .append(": ")
                .append(value instanceof Boolean ? value : quoted(value.toString()))
                .append('\n');
    }

    private static String list(List<Mailbox> mailboxes) {
        return mailboxes.stream().map(Mailbox::toString).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }
}
