package heed.mailaudit.box;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads bytes line by line, with a look at the line after. A line longer than the buffer comes in
 * pieces, so that no line is too long.
 */
final class Lines {

    private static final int LONGEST_PIECE = 8192;
    private static final int BUFFER = 1 << 16;

    /** A line with its line break, or a piece of one. */
    static final class Line {
        private final byte[] bytes = new byte[LONGEST_PIECE];
        private int length;
        private boolean whole;
        private boolean starts;

        byte[] bytes() {
            return bytes;
        }

        int length() {
            return length;
        }

        /** Whether it is the first piece of its line. */
        boolean starts() {
            return starts;
        }

        boolean isEnd() {
            return length == 0;
        }

        boolean isBlank() {
            return starts && (length == 1 && bytes[0] == '\n')
                    || starts && length == 2 && bytes[0] == '\r' && bytes[1] == '\n';
        }

        String text() {
            int end = length;
            while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) end--;
            return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
        }
    }

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private long consumed;
    private Line current = new Line();
    private Line next = new Line();

    Lines(InputStream in) throws IOException {
        this.in = in;
        next.whole = true;
        read(next, true);
    }

    /** Goes on to the next line; at the end it is empty. */
    Line advance() throws IOException {
        Line used = current;
        current = next;
        next = used;
        consumed += current.length;
        read(next, current.whole);
        return current;
    }

    /** The line after the current one. */
    Line next() {
        return next;
    }

    /** How many bytes there were up to the end of the current line. */
    long consumed() {
        return consumed;
    }

    private void read(Line line, boolean starts) throws IOException {
        line.length = 0;
        line.starts = starts;
        line.whole = false;
        while (line.length < LONGEST_PIECE && !line.whole) {
            if (at == filled && !fill()) {
                line.whole = true;
                return;
            }
            int end = Math.min(filled, at + LONGEST_PIECE - line.length);
            int stop = at;
            while (stop < end && buffer[stop] != '\n') stop++;
            line.whole = stop < end;
            int to = line.whole ? stop + 1 : stop;
            System.arraycopy(buffer, at, line.bytes, line.length, to - at);
            line.length += to - at;
            at = to;
        }
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(buffer));
        at = 0;
        return filled > 0;
    }

    /** The first bytes of a line, for tests of what it may be. */
    static byte[] head(Line line) {
        return Arrays.copyOf(line.bytes, line.length);
    }
}
