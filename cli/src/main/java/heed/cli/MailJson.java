package heed.cli;

import heed.mail.Attachment;
import heed.mail.Envelope;
import heed.mail.InboundMail;
import heed.mail.Invitation;
import heed.mail.mime.Mailbox;
import heed.mail.report.Bounce;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes mails as lines of JSON, in the form that {@code heed mail parse} promises. */
final class MailJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final PrintWriter out;

    MailJson(PrintWriter out) {
        this.out = out;
    }

    void write(String name, InboundMail mail) {
        var line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("case", name);
            envelope(json, mail.envelope());
            text(json, mail);
            attachments(json, mail.attachments());
            automation(json, mail);
            invitation(json, mail.invitation());
            string(json, "language", mail.text().language());
            strings(json, "warnings", mail.warnings());
            string(json, "error", mail.error());
            json.writeEndObject();
        }
        out.write(line.append('\n').toString());
    }

    private static void envelope(JsonGenerator json, Envelope envelope) {
        Mailbox from = envelope.from();
        string(json, "fromEmail", from == null ? null : from.address());
        string(json, "fromName", from == null ? null : from.name());
        strings(json, "to", addresses(envelope.to()));
        strings(json, "cc", addresses(envelope.cc()));
        strings(json, "replyTo", addresses(envelope.replyTo()));
        json.writeStringProperty("subject", envelope.subject());
        string(json, "date", envelope.date() == null ? null : envelope.date().toString());
        string(json, "messageId", envelope.messageId());
        strings(json, "inReplyTo", envelope.inReplyTo());
        strings(json, "references", envelope.references());
    }

    private static List<String> addresses(List<Mailbox> mailboxes) {
        return mailboxes.stream().map(Mailbox::address).toList();
    }

    private static void text(JsonGenerator json, InboundMail mail) {
        json.writeStringProperty("bodyText", mail.bodyText());
        json.writeStringProperty("replyText", mail.replyText());
    }

    private static void attachments(JsonGenerator json, List<Attachment> attachments) {
        json.writeArrayPropertyStart("attachments");
        for (Attachment attachment : attachments) {
            json.writeStartObject();
            json.writeStringProperty("name", attachment.name());
            json.writeStringProperty("type", attachment.type());
            json.writeNumberProperty("size", attachment.content().length);
            json.writeStringProperty("sha256", sha256(attachment.content()));
            json.writeBooleanProperty("inline", attachment.inline());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void automation(JsonGenerator json, InboundMail mail) {
        var automation = mail.automation();
        Bounce bounce = automation.bounce();
        json.writeBooleanProperty("autoReply", automation.autoReply());
        json.writeBooleanProperty("suppressAutoReply", automation.suppressAutoReply());
        json.writeBooleanProperty("bounce", bounce != null);
        if (bounce == null) json.writeNullProperty("bouncedRecipient");
        else strings(json, "bouncedRecipient", bounce.recipients());
        string(
                json,
                "bounceKind",
                bounce == null ? null : bounce.kind().name().toLowerCase(Locale.ROOT));
        json.writeBooleanProperty("complaint", automation.complaint() != null);
    }

    private static void invitation(JsonGenerator json, @Nullable Invitation invitation) {
        if (invitation == null) {
            json.writeNullProperty("calendar");
            return;
        }
        json.writeObjectPropertyStart("calendar");
        string(json, "method", invitation.method());
        json.writeStringProperty("summary", invitation.summary());
        string(json, "start", invitation.start() == null ? null : invitation.start().toString());
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void string(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) json.writeNullProperty(name);
        else json.writeStringProperty(name, value);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
