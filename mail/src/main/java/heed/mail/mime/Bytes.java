package heed.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stretch of a byte array, read line by line without copying. */
@SuppressWarnings("ArrayRecordComponent") // large, and compared by nobody
public record Bytes(byte[] array, int from, int to) {

    public static Bytes of(byte[] array) {
        return new Bytes(array, 0, array.length);
    }

    public int length() {
        return to - from;
    }

    public boolean isEmpty() {
        return from >= to;
    }

    public Bytes slice(int start, int end) {
        return new Bytes(array, start, Math.max(start, end));
    }

    public byte[] copy() {
        return Arrays.copyOfRange(array, from, to);
    }

    /** Each byte as one character, which loses nothing. */
    public String latin1() {
        return new String(array, from, length(), StandardCharsets.ISO_8859_1);
    }

    /** Where the line that starts here ends, without its line break. */
    public int lineEnd(int start) {
        int at = start;
        while (at < to && array[at] != '\n') at++;
        return at > start && at < to && array[at - 1] == '\r' ? at - 1 : at;
    }

    /** Where the next line starts; {@code to} after the last one. */
    public int nextLine(int start) {
        int at = start;
        while (at < to && array[at] != '\n') at++;
        return Math.min(at + 1, to);
    }

    /** Whether the line holds nothing but spaces and tabs. */
    public boolean isBlankLine(int start) {
        int end = lineEnd(start);
        for (int at = start; at < end; at++) {
            if (array[at] != ' ' && array[at] != '\t' && array[at] != '\r') return false;
        }
        return true;
    }

    public boolean startsWith(byte[] prefix, int at) {
        return at + prefix.length <= to
                && Arrays.equals(array, at, at + prefix.length, prefix, 0, prefix.length);
    }

    public boolean isAscii() {
        for (int at = from; at < to; at++) {
            if (array[at] < 0) return false;
        }
        return true;
    }
}
