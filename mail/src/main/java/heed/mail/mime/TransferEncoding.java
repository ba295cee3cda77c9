package heed.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/**
 * Undoes Content-Transfer-Encoding (RFC 2045, section 6), however it is spelt and however much of
 * it is missing.
 */
final class TransferEncoding {

    private static final byte[] VALUES = new byte[256];

    static {
        Arrays.fill(VALUES, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) VALUES[alphabet.charAt(i)] = (byte) i;
    }

    private TransferEncoding() {}

    static byte[] decode(Bytes body, String encoding) {
        String name = encoding.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return switch (name) {
            case "base64" -> base64(body.copy());
            case "quotedprintable", "quoted", "qp" -> quotedPrintable(body.copy());
            case "xuuencode", "uuencode", "xuue", "uue" -> UuDecoder.decodeFirst(body.copy());
            default -> body.copy();
        };
    }

    /** The value of a base64 digit, or -1. */
    static int base64Value(byte b) {
        return VALUES[b & 0xff];
    }

    /**
     * Skips what is no base64, goes on after padding in the middle if more base64 comes, and takes
     * an incomplete last group as far as it goes.
     */
    static byte[] base64(byte[] encoded) {
        byte[] out = new byte[encoded.length * 3 / 4 + 3];
        int length = 0;
        int bits = 0;
        int count = 0;
        boolean padded = false;
        for (int at = 0; at < encoded.length; at++) {
            byte b = encoded[at];
            if (b == '\n' && padded && !isBase64Line(encoded, at + 1)) break;
            if (b == '=') {
                bits = 0;
                count = 0;
                padded = true;
                continue;
            }
            int value = VALUES[b & 0xff];
            if (value < 0) continue;
            bits = bits << 6 | value;
            count += 6;
            if (count >= 8) {
                count -= 8;
                out[length++] = (byte) (bits >> count);
                bits &= (1 << count) - 1;
            }
        }
        return Arrays.copyOf(out, length);
    }

    /** After padding, a line with anything else in it is a footer that somebody added. */
    private static boolean isBase64Line(byte[] encoded, int from) {
        for (int at = from; at < encoded.length && encoded[at] != '\n'; at++) {
            if (VALUES[encoded[at] & 0xff] < 0 && "=\r \t".indexOf(encoded[at]) < 0) return false;
            if (encoded[at] == ' '
                    && at + 1 < encoded.length
                    && VALUES[encoded[at + 1] & 0xff] >= 0) return false;
        }
        return true;
    }

    private static byte[] quotedPrintable(byte[] encoded) {
        var out = new ByteArrayOutputStream(encoded.length);
        try (var in =
                new QuotedPrintableInputStream(
                        new ByteArrayInputStream(encoded), DecodeMonitor.SILENT)) {
            in.transferTo(out);
        } catch (IOException endOfWhatCanBeRead) {
            return out.toByteArray();
        }
        return out.toByteArray();
    }
}
