package heed.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a multipart body at its delimiter lines (RFC 2046, section 5.1.1), and finds out the
 * delimiter if nobody said it.
 */
final class Boundary {

    private static final int LONGEST = 200;

    private Boundary() {}

    /**
     * The parts between the delimiters, without preamble and epilogue; the last may be
     * unterminated.
     */
    static List<Bytes> split(Bytes body, String boundary) {
        byte[] delimiter = ("--" + boundary.stripTrailing()).getBytes(StandardCharsets.ISO_8859_1);
        List<Bytes> pieces = new ArrayList<>();
        int start = -1;
        for (int at = body.from(); at < body.to(); at = body.nextLine(at)) {
            if (body.array()[at] != '-') continue;
            Kind kind = kind(body, at, delimiter);
            if (kind == Kind.NONE) continue;
            if (start >= 0) pieces.add(body.slice(start, beforeLineBreak(body, start, at)));
            start = kind == Kind.OPEN ? body.nextLine(at) : -1;
        }
        if (start >= 0 && start < body.to()) pieces.add(body.slice(start, body.to()));
        return pieces;
    }

    private enum Kind {
        NONE,
        OPEN,
        CLOSE
    }

    /**
     * A line that goes on after the boundary belongs to another multipart, whose boundary begins
     * alike.
     */
    private static Kind kind(Bytes body, int at, byte[] delimiter) {
        if (!body.startsWith(delimiter, at)) return Kind.NONE;
        int rest = at + delimiter.length;
        int end = body.lineEnd(at);
        boolean closes =
                end - rest >= 2 && body.array()[rest] == '-' && body.array()[rest + 1] == '-';
        for (int i = closes ? rest + 2 : rest; i < end; i++) {
            byte b = body.array()[i];
            if (b != ' ' && b != '\t' && b != '\r') return Kind.NONE;
        }
        return closes ? Kind.CLOSE : Kind.OPEN;
    }

    /** The line break before a delimiter belongs to the delimiter. */
    private static int beforeLineBreak(Bytes body, int start, int at) {
        int end = at;
        if (end > start && body.array()[end - 1] == '\n') end--;
        if (end > start && body.array()[end - 1] == '\r') end--;
        return end;
    }

    /**
     * The first line that looks like a delimiter, is followed by a header, and if possible comes
     * again.
     */
    static @Nullable String guess(Bytes body) {
        String first = null;
        for (int at = body.from(); at < body.to(); at = body.nextLine(at)) {
            int end = body.lineEnd(at);
            if (end - at < 3
                    || end - at > LONGEST
                    || body.array()[at] != '-'
                    || body.array()[at + 1] != '-') continue;
            String line = body.slice(at, end).latin1().stripTrailing();
            if (line.indexOf(' ') >= 0 || line.chars().allMatch(c -> c == '-')) continue;
            String name = line.substring(2);
            if (first == null && isFollowedByHeader(body, at)) first = name;
        }
        return first;
    }

    private static boolean isFollowedByHeader(Bytes body, int at) {
        int next = body.nextLine(at);
        String line = body.slice(next, Math.min(body.lineEnd(next), next + 20)).latin1();
        return line.regionMatches(true, 0, "content-", 0, 8)
                || line.regionMatches(true, 0, "mime-version", 0, 12);
    }
}
