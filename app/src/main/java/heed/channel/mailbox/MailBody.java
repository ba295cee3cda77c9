package heed.channel.mailbox;

import heed.message.Attachments;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The parts of a mail of ours (RFC 2046): text, beside it HTML with its pictures (RFC 2387), below
 * them the files.
 */
final class MailBody {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MailBody() {}

    static void fill(MimeMessage mail, Words words, List<Attachments.Content> files, String domain)
            throws MessagingException {
        var html = words.html();
        var shown = html == null ? List.<Attachments.Content>of() : pictures(html, files);
        var attached = files.stream().filter(file -> !shown.contains(file)).toList();
        if (html == null && attached.isEmpty()) {
            mail.setText(words.text(), UTF_8);
            return;
        }
        var text = html == null ? plain(words.text()) : both(words, shown, domain);
        if (attached.isEmpty()) {
            mail.setDataHandler(text.getDataHandler());
            return;
        }
        var mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(text);
        for (var file : attached) {
            mixed.addBodyPart(file(file, Part.ATTACHMENT));
        }
        mail.setContent(mixed);
    }

    private static List<Attachments.Content> pictures(
            String html, List<Attachments.Content> files) {
        return files.stream().filter(file -> html.contains(reference(file))).toList();
    }

    private static String reference(Attachments.Content file) {
        return "cid:" + file.attachment().id();
    }

    private static BodyPart both(Words words, List<Attachments.Content> shown, String domain)
            throws MessagingException {
        var html = String.valueOf(words.html());
        var related = new MimeMultipart("related");
        for (var picture : shown) {
            var id = picture.attachment().id() + "@" + domain;
            html = html.replace(reference(picture), "cid:" + id);
            var part = file(picture, Part.INLINE);
            part.setContentID("<" + id + ">");
            related.addBodyPart(part);
        }
        var written = new MimeBodyPart();
        written.setText(html, UTF_8, "html");
        related.addBodyPart(written, 0);
        return wrapped(
                new MimeMultipart(
                        "alternative",
                        plain(words.text()),
                        shown.isEmpty() ? written : wrapped(related)));
    }

    private static BodyPart plain(String text) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8);
        return part;
    }

    private static BodyPart wrapped(Multipart parts) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(parts);
        return part;
    }

    private static MimeBodyPart file(Attachments.Content file, String disposition)
            throws MessagingException {
        var part = new MimeBodyPart();
        var source = new ByteArrayDataSource(file.bytes(), file.attachment().type());
        part.setDataHandler(new DataHandler(source));
        part.setFileName(OutgoingMail.flat(file.attachment().name()));
        part.setDisposition(disposition);
        // Attached mails aside, a file may hold anything: base64 carries it unchanged.
        if (!file.attachment().type().startsWith("message/")) {
            part.setHeader("Content-Transfer-Encoding", "base64");
        }
        return part;
    }
}
