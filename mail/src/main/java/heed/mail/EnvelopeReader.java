package heed.mail;

import heed.mail.mime.AddressReader;
import heed.mail.mime.DateReader;
import heed.mail.mime.Headers;
import heed.mail.mime.Mailbox;
import heed.mail.mime.MessageIds;
import java.text.Normalizer;
import java.util.List;

/** Reads who wrote to whom from a header. */
final class EnvelopeReader {

    private EnvelopeReader() {}

    static Envelope read(Headers headers) {
        List<Mailbox> from = mailboxes(headers, "From");
        List<String> ids = ids(headers, "Message-ID");
        return new Envelope(
                from.isEmpty() ? null : from.getFirst(),
                mailboxes(headers, "Reply-To"),
                mailboxes(headers, "To"),
                mailboxes(headers, "Cc"),
                headers.text("Subject").map(EnvelopeReader::tidy).orElse(""),
                headers.raw("Date").map(DateReader::read).orElse(null),
                ids.isEmpty() ? null : ids.getFirst(),
                ids(headers, "In-Reply-To"),
                ids(headers, "References"));
    }

    private static List<Mailbox> mailboxes(Headers headers, String name) {
        return headers.all(name).stream()
                .flatMap(value -> AddressReader.read(value).stream())
                .toList();
    }

    private static List<String> ids(Headers headers, String name) {
        return headers.all(name).stream()
                .flatMap(value -> MessageIds.read(value).stream())
                .distinct()
                .toList();
    }

    private static String tidy(String subject) {
        return Normalizer.normalize(subject, Normalizer.Form.NFC);
    }
}
