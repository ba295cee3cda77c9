package heed.mail.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the tree of parts from raw bytes (RFC 2046). Within the limits it always ends, and never
 * throws.
 */
public final class PartReader {

    private final Reading reading;

    public PartReader(Reading reading) {
        this.reading = reading;
    }

    /** The whole mail. */
    public Part read(byte[] mail) {
        Bytes bytes = Bytes.of(mail);
        reading.mayEnter(0);
        return entity(bytes.slice(start(bytes), bytes.to()), 0, ContentType.PLAIN);
    }

    /** Blank lines and an mbox line before the head are no part of it. */
    private static int start(Bytes bytes) {
        int at = bytes.from();
        if (bytes.startsWith(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, at)) at += 3;
        int skipped = at;
        while (skipped < bytes.to() && bytes.isBlankLine(skipped))
            skipped = bytes.nextLine(skipped);
        return skipped < bytes.to() ? skipped : at;
    }

    private Part entity(Bytes bytes, int depth, ContentType defaultType) {
        var headerReader = new HeaderReader(bytes);
        Headers headers = headerReader.read();
        Bytes body = bytes.slice(headerReader.bodyStart(), bytes.to());
        ContentType type = type(headers, defaultType);
        if (type.isMultipart()) return multipart(headers, type, body, depth);
        var part = new Part(headers, type, body, List.of());
        return type.isMessage() ? withMessage(part, depth) : part;
    }

    private static ContentType type(Headers headers, ContentType defaultType) {
        // the last of several declarations was usually added by a gateway that knew less
        return headers.raw("Content-Type")
                .map(ContentType::parse)
                .map(type -> complete(type, defaultType))
                .orElse(defaultType);
    }

    private static ContentType complete(ContentType type, ContentType defaultType) {
        String value =
                switch (type.value()) {
                    case "" -> defaultType.value();
                    case "text" -> "text/plain";
                    case "html" -> "text/html";
                    case "multipart", "multipart/" -> "multipart/mixed";
                    default ->
                            type.value().indexOf('/') > 0
                                    ? type.value()
                                    : "application/octet-stream";
                };
        return new ContentType(value, type.parameters());
    }

    private Part multipart(Headers headers, ContentType type, Bytes body, int depth) {
        String declared = type.parameter("boundary");
        List<Bytes> pieces =
                declared == null || declared.isBlank() ? List.of() : Boundary.split(body, declared);
        if (pieces.isEmpty()) {
            String guessed = Boundary.guess(body);
            if (guessed != null) {
                reading.warn("multipart boundary guessed");
                pieces = Boundary.split(body, guessed);
            }
        }
        if (pieces.isEmpty()) {
            reading.warn("multipart without parts");
            ContentType plain =
                    body.latin1().toLowerCase(Locale.ROOT).contains("<html")
                            ? new ContentType("text/html", type.parameters())
                            : new ContentType("text/plain", type.parameters());
            return new Part(headers, plain, body, List.of());
        }
        ContentType defaultType =
                type.is("multipart/digest") ? ContentType.MESSAGE : ContentType.PLAIN;
        List<Part> children = new ArrayList<>();
        for (Bytes piece : pieces) {
            if (!reading.mayEnter(depth + 1)) break;
            children.add(entity(piece, depth + 1, defaultType));
        }
        return new Part(headers, type, body, List.copyOf(children));
    }

    private Part withMessage(Part part, int depth) {
        if (!reading.mayEnter(depth + 1)) return part;
        Bytes mail = Bytes.of(part.content());
        if (!part.encoding().isEmpty() && !reading.mayUnpack(mail.length())) return part;
        Part root = entity(mail.slice(start(mail), mail.to()), depth + 1, ContentType.PLAIN);
        return new Part(part.headers(), part.type(), part.body(), List.of(root));
    }
}
