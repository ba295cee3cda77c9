package heed.mail.report;

import heed.mail.mime.ContentType;
import heed.mail.mime.Headers;
import heed.mail.mime.Limits;
import heed.mail.mime.Part;
import heed.mail.mime.PartReader;
import heed.mail.mime.Reading;
import heed.mail.mime.TextDecoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a mail that a report is made of (RFC 6522).
 *
 * @param status the fields meant for machines (RFC 3464), empty if there are none
 * @param feedback the fields of a complaint (RFC 5965), empty if there are none
 * @param receipt whether it tells that a mail was displayed or deleted (RFC 8098)
 * @param returned the header of the mail that the report is about, null if it came without
 */
record ReportParts(String status, String feedback, boolean receipt, @Nullable Headers returned) {

    private static final Limits HEADER_ONLY = new Limits(1 << 20, 10, 2, Limits.STANDARD.maxTime());

    static ReportParts of(Part mail) {
        List<Part> parts = mail.walk().toList();
        return new ReportParts(
                text(
                        parts,
                        "message/delivery-status",
                        "message/global-delivery-status",
                        "message/x-delivery-status"),
                text(parts, "message/feedback-report", "message/feedback-report"),
                parts.stream().anyMatch(part -> part.type().is("message/disposition-notification")),
                returned(parts.subList(1, parts.size())));
    }

    private static String text(List<Part> parts, String... types) {
        var text = new StringBuilder();
        for (Part part : parts) {
            for (String type : types) {
                if (part.type().is(type) && text.indexOf(part.body().latin1()) < 0) {
                    text.append(TextDecoder.decode(part.content(), "utf-8").text()).append("\n\n");
                }
            }
        }
        return text.toString().replace("\r\n", "\n").replace('\r', '\n');
    }

    private static @Nullable Headers returned(List<Part> parts) {
        for (Part part : parts) {
            if (part.type().isMessage() && !part.children().isEmpty())
                return part.children().getFirst().headers();
            if (isHeaderOnly(part.type())) return headers(part.content());
        }
        return null;
    }

    private static boolean isHeaderOnly(ContentType type) {
        return type.value().startsWith("text/rfc822-header")
                || type.is("message/rfc822-headers")
                || type.is("message/global-headers");
    }

    static Headers headers(byte[] head) {
        return new PartReader(new Reading(HEADER_ONLY)).read(head).headers();
    }
}
