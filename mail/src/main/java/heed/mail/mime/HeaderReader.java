package heed.mail.mime;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a head into fields: unfolds, skips lines that are no fields, reads raw 8-bit text. Bears a
 * missing blank line.
 */
final class HeaderReader {

    private static final int MAX_FIELDS = 5000;

    private final Bytes bytes;
    private int bodyStart;

    /** Starts at {@code bytes.from()}; the head ends at the first empty line. */
    HeaderReader(Bytes bytes) {
        this.bytes = bytes;
        this.bodyStart = bytes.from();
    }

    /** Where the body starts, known after {@link #read}. */
    int bodyStart() {
        return bodyStart;
    }

    Headers read() {
        List<RawField> fields = new ArrayList<>();
        RawField open = null;
        int at = bytes.from();
        while (at < bytes.to()) {
            if (endsHead(at)) break;
            if (isContinuation(at)) {
                if (open != null) open.append(bytes, at, bytes.lineEnd(at));
            } else {
                open = startField(at);
                if (open != null && fields.size() < MAX_FIELDS) fields.add(open);
            }
            at = bytes.nextLine(at);
        }
        boolean isBody = fields.isEmpty() && at > bytes.from() && !bytes.isBlankLine(bytes.from());
        bodyStart = isBody ? bytes.from() : afterHead(at);
        return decode(fields);
    }

    private int afterHead(int at) {
        return at < bytes.to() && bytes.lineEnd(at) == at ? bytes.nextLine(at) : at;
    }

    private boolean endsHead(int at) {
        int end = bytes.lineEnd(at);
        if (end == at) return true;
        if (bytes.isBlankLine(at)) {
            int next = bytes.nextLine(at);
            return next >= bytes.to() || !(isContinuation(next) || nameEnd(next) > 0);
        }
        return bytes.array()[at] == '-' && end - at > 2 && bytes.array()[at + 1] == '-';
    }

    private boolean isContinuation(int at) {
        byte first = bytes.array()[at];
        return first == ' ' || first == '\t';
    }

    private @Nullable RawField startField(int at) {
        int colon = nameEnd(at);
        if (colon < 0) return null;
        var field = new RawField(bytes.slice(at, colon).latin1().strip());
        field.append(bytes, colon + 1, bytes.lineEnd(at));
        return field;
    }

    /** Where the colon of a field's name is, or -1 when the line is no field. */
    private int nameEnd(int at) {
        int end = bytes.lineEnd(at);
        for (int i = at; i < end; i++) {
            byte b = bytes.array()[i];
            if (b == ':') return i > at ? i : -1;
            if (b == ' ' || b == '\t') return onlyBlanksBeforeColon(i, end);
            if (b < 33) return -1;
        }
        return -1;
    }

    private int onlyBlanksBeforeColon(int from, int end) {
        int i = from;
        while (i < end && (bytes.array()[i] == ' ' || bytes.array()[i] == '\t')) i++;
        return i < end && bytes.array()[i] == ':' ? i : -1;
    }

    private static Headers decode(List<RawField> fields) {
        var hint =
                fields.stream()
                        .filter(field -> field.name.equalsIgnoreCase("Content-Type"))
                        .findFirst()
                        .map(field ->
                                ContentType.parse(Bytes.of(field.value.toByteArray()).latin1()))
                        .map(type -> type.parameter("charset"))
                        .orElse(null);
        return new Headers(
                fields.stream()
                        .map(field ->
                                new HeaderField(
                                        field.name,
                                        TextDecoder.header(field.value.toByteArray(), hint)
                                                .strip()))
                        .toList());
    }

    /** A field while its folded lines are still being gathered. */
    private static final class RawField {
        private final String name;
        private final ByteArrayOutputStream value = new ByteArrayOutputStream(64);

        RawField(String name) {
            this.name = name;
        }

        void append(Bytes bytes, int start, int end) {
            value.write(bytes.array(), start, Math.max(0, end - start));
        }
    }
}
