package heed.mail;

import heed.mail.mime.ContentType;
import heed.mail.mime.Part;
import heed.mail.mime.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells the text of a mail from its attachments. Attached mails do not leak into the text. */
final class ContentSorter {

    private final Reading reading;
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Attachment> attachments = new ArrayList<>();

    /** Text within a winmail.dat, which counts only if the mail has none outside of it. */
    private final List<String> hiddenPlain = new ArrayList<>();

    private final List<String> hiddenHtml = new ArrayList<>();
    private @Nullable Invitation invitation;

    private ContentSorter(Reading reading) {
        this.reading = reading;
    }

    static Contents sort(Part root, Reading reading) {
        var sorter = new ContentSorter(reading);
        sorter.visit(root, false, true);
        sorter.useHiddenText();
        return new Contents(
                sorter.plain.isEmpty() ? null : sorter.plain.toString(),
                sorter.html.isEmpty() ? null : sorter.html.toString(),
                sorter.attachments,
                sorter.invitation);
    }

    private void visit(Part part, boolean inAlternative, boolean isBody) {
        if (reading.isOutOfTime()) return;
        ContentType type = part.type();
        if (type.isMultipart()) {
            boolean alternative = type.is("multipart/alternative");
            for (Part child : part.children()) visit(child, alternative, isBody);
        } else if (type.is("text/calendar")) {
            calendar(part);
        } else if (isText(part)) {
            text(part);
        } else if (!WinmailUnpacker.isWinmail(part) || !winmail(part)) {
            attach(part);
        }
    }

    private static boolean isText(Part part) {
        if (!part.type().isText() || part.disposition().is("attachment")) return false;
        if (part.type().is("text/html")
                || part.type().is("text/plain")
                || part.type().is("text/enriched"))
            return part.fileName() == null
                    || part.disposition().is("inline") && part.contentId() == null;
        return false;
    }

    private void text(Part part) {
        StringBuilder target = part.type().is("text/html") ? html : plain;
        String text = part.text(reading);
        if (!target.isEmpty()) target.append("\n\n");
        target.append(text);
    }

    private void calendar(Part part) {
        if (invitation == null)
            invitation = InvitationReader.read(part.text(reading), part.type().parameter("method"));
        attach(part);
    }

    private void useHiddenText() {
        if (plain.isEmpty() && html.isEmpty()) {
            hiddenPlain.stream().limit(1).forEach(plain::append);
            hiddenHtml.stream().limit(1).forEach(html::append);
        }
    }

    private boolean winmail(Part part) {
        Contents unpacked = WinmailUnpacker.unpack(part, reading);
        if (unpacked == null) return false;
        attachments.addAll(unpacked.attachments());
        if (unpacked.plain() != null) hiddenPlain.add(unpacked.plain());
        if (unpacked.html() != null) hiddenHtml.add(unpacked.html());
        return true;
    }

    private void attach(Part part) {
        String name = part.fileName();
        String type = part.type().value();
        attachments.add(
                new Attachment(
                        name != null ? name : defaultName(type),
                        type,
                        part.content(),
                        !part.disposition().is("attachment") && part.contentId() != null,
                        part.contentId()));
    }

    private static String defaultName(String type) {
        return switch (type) {
            case "message/rfc822" -> "message.eml";
            case "text/calendar" -> "invite.ics";
            case "text/plain" -> "text.txt";
            case "text/html" -> "text.html";
            default -> "attachment-" + type.replace('/', '-').toLowerCase(Locale.ROOT);
        };
    }
}
