package heed.mail.tnef;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads numbers and blocks, lowest byte first. Past the end there are zeros and empty blocks, so
 * that a cut file is read as far as it goes.
 */
final class LittleEndian {

    private final byte[] bytes;
    private int at;

    LittleEndian(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean hasMore() {
        return at < bytes.length;
    }

    int left() {
        return bytes.length - at;
    }

    int u8() {
        return at < bytes.length ? bytes[at++] & 0xff : 0;
    }

    int u16() {
        return u8() | u8() << 8;
    }

    int i32() {
        return u16() | u16() << 16;
    }

    /** The next bytes, fewer if there are not as many; none for a negative length. */
    byte[] block(int length) {
        int end = (int) Math.min(bytes.length, at + (long) Math.max(0, length));
        byte[] block = Arrays.copyOfRange(bytes, at, end);
        at = end;
        return block;
    }

    void skip(int length) {
        at = (int) Math.min(bytes.length, at + (long) Math.max(0, length));
    }

    /** UTF-16 without its closing zero. */
    static String utf16(byte[] block) {
        String text = new String(block, StandardCharsets.UTF_16LE);
        int zero = text.indexOf('\0');
        return zero < 0 ? text : text.substring(0, zero);
    }
}
