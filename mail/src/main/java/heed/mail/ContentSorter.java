package heed.mail;

import heed.mail.mime.ContentType;
import heed.mail.mime.Part;
import heed.mail.mime.Reading;
import heed.mail.mime.UuDecoder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the text of a mail from its attachments. Attached mails do not leak into the text. */
final class ContentSorter {

    private final Reading reading;
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    /** Text within a winmail.dat, which counts only if the mail has none outside of it. */
    private final List<Contents> wrapped = new ArrayList<>();

    /** Text that has a file's name but is not said to be an attachment. */
    private final List<Part> namedTexts = new ArrayList<>();

    private final List<Attachment> attachments = new ArrayList<>();
    private @Nullable Invitation invitation;

    private ContentSorter(Reading reading) {
        this.reading = reading;
    }

    static Contents sort(Part root, Reading reading) {
        var sorter = new ContentSorter(reading);
        sorter.visit(root, false);
        if (sorter.plain.isEmpty() && sorter.html.isEmpty()) sorter.useTextFoundElsewhere();
        return sorter.contents();
    }

    private Contents contents() {
        return new Contents(
                plain.isEmpty() ? null : plain.toString(),
                html.isEmpty() ? null : html.toString(),
                InlinePictures.marked(attachments, html),
                invitation);
    }

    private void visit(Part part, boolean alternative) {
        if (reading.isOutOfTime()) return;
        ContentType type = part.type();
        if (type.isMultipart()) {
            for (Part child : part.children()) visit(child, type.is("multipart/alternative"));
        } else if (type.is("text/calendar")) {
            calendar(part);
        } else if (isText(part)) {
            text(part);
        } else if (alternative && type.isText() && part.fileName() == null) {
            reading.warn("another form of the text left out: " + type.value());
        } else if (!unwrap(part)) {
            attach(part);
        }
    }

    private static boolean isText(Part part) {
        if (!isReadable(part.type()) || part.disposition().is("attachment")) return false;
        return part.fileName() == null
                || (part.disposition().is("inline") && part.contentId() == null);
    }

    private static boolean isReadable(ContentType type) {
        return type.is("text/plain") || type.is("text/html") || type.is("text/enriched");
    }

    private void text(Part part) {
        boolean isHtml = part.type().is("text/html");
        String text = part.text(reading);
        if (!isHtml) text = withoutFiles(text);
        StringBuilder target = isHtml ? html : plain;
        if (!target.isEmpty()) target.append("\n\n");
        target.append(text);
    }

    /** Old programs write files into the text. */
    private String withoutFiles(String text) {
        if (!text.contains("begin ") && !text.contains("begin-base64 ")) return text;
        List<String> lines = text.lines().toList();
        List<UuDecoder.UuFile> files = UuDecoder.files(lines);
        if (files.isEmpty()) return text;
        var rest = new StringBuilder();
        int at = 0;
        for (UuDecoder.UuFile file : files) {
            lines.subList(at, file.fromLine()).forEach(line -> rest.append(line).append('\n'));
            at = file.toLine();
            attachments.add(
                    new Attachment(
                            file.name(), "application/octet-stream", file.content(), false, null));
        }
        lines.subList(at, lines.size()).forEach(line -> rest.append(line).append('\n'));
        return rest.toString();
    }

    private void calendar(Part part) {
        if (invitation == null) {
            invitation = InvitationReader.read(part.text(reading), part.type().parameter("method"));
        }
        attach(part);
    }

    /** Opens what programs wrap around a mail's parts: winmail.dat, opaque signatures. */
    private boolean unwrap(Part part) {
        if (WinmailUnpacker.isWinmail(part)) {
            Contents unpacked = WinmailUnpacker.unpack(part, reading);
            if (unpacked == null) return false;
            attachments.addAll(unpacked.attachments());
            wrapped.add(unpacked);
            return true;
        }
        Part signed = OpaqueSignature.isOpaque(part) ? OpaqueSignature.open(part, reading) : null;
        if (signed == null) return false;
        visit(signed, false);
        return true;
    }

    private void attach(Part part) {
        String name = part.fileName();
        String type = part.type().value();
        boolean inline = part.disposition().is("inline");
        if (isReadable(part.type()) && !part.disposition().is("attachment")) namedTexts.add(part);
        attachments.add(
                new Attachment(
                        name != null ? name : FileNames.forType(type),
                        type,
                        part.content(),
                        inline,
                        part.contentId()));
    }

    /** A mail whose only text was wrapped, or was sent as if it were a file. */
    private void useTextFoundElsewhere() {
        for (Contents unpacked : wrapped) {
            if (unpacked.plain() != null) plain.append(unpacked.plain());
            if (unpacked.html() != null) html.append(unpacked.html());
            if (!plain.isEmpty() || !html.isEmpty()) return;
        }
        namedTexts.stream().limit(1).forEach(this::text);
    }
}
