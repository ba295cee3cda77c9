package heed.mail.report;

import heed.mail.mime.AddressReader;
import heed.mail.mime.Headers;
import heed.mail.mime.Mailbox;
import heed.mail.mime.MessageIds;
import heed.mail.mime.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads complaints of feedback loops: ARF (RFC 5965), and those of providers that have a form of
 * their own.
 */
final class ComplaintReader {

    private static final Pattern SENDER =
            Words.patternOf(ComplaintReader.class, "complaint-senders.txt");
    private static final Pattern SUBJECT =
            Words.patternOf(ComplaintReader.class, "complaint-subjects.txt");

    private ComplaintReader() {}

    static @Nullable Complaint read(Headers headers, String subject, ReportParts parts) {
        if (!parts.feedback().isEmpty()) return formal(parts);
        if (parts.returned() == null) return null;
        boolean hotmail = parts.returned().has("X-HmXmrOriginalRecipient");
        String from =
                headers.raw("From").orElse("").replaceAll("^.*<|>.*$", "").toLowerCase(Locale.ROOT);
        boolean loop =
                SENDER.matcher(from).find()
                        && SUBJECT.matcher(subject.toLowerCase(Locale.ROOT)).find();
        if (!hotmail && !loop) return null;
        return new Complaint(
                "abuse",
                addresses(parts.returned(), "X-HmXmrOriginalRecipient"),
                messageId(parts.returned()));
    }

    private static Complaint formal(ReportParts parts) {
        Headers fields = ReportParts.headers(parts.feedback().getBytes(StandardCharsets.UTF_8));
        String type = fields.keyword("Feedback-Type");
        List<String> recipients =
                Stream.of("Original-Rcpt-To", "Removal-Recipient")
                        .flatMap(name -> addresses(fields, name).stream())
                        .distinct()
                        .toList();
        return new Complaint(
                type.isEmpty() ? "abuse" : type,
                recipients,
                parts.returned() == null ? null : messageId(parts.returned()));
    }

    private static List<String> addresses(Headers headers, String name) {
        return headers.all(name).stream()
                .flatMap(value -> AddressReader.read(value).stream())
                .map(Mailbox::address)
                .filter(address -> address.indexOf('@') > 0)
                .toList();
    }

    private static @Nullable String messageId(@Nullable Headers headers) {
        return Objects.requireNonNull(headers)
                .raw("Message-ID")
                .flatMap(id -> MessageIds.read(id).stream().findFirst())
                .orElse(null);
    }
}
