package heed.mail;

import java.io.ByteArrayOutputStream;

/**
 * Makes lines of bytes that have only carriage returns, as old Macs and some gateways send them.
 */
final class RawMail {

    private RawMail() {}

    static byte[] tidy(byte[] raw) {
        return hasLineFeed(raw) ? raw : withLineFeeds(raw);
    }

    private static boolean hasLineFeed(byte[] raw) {
        for (byte b : raw) if (b == '\n') return true;
        return false;
    }

    private static byte[] withLineFeeds(byte[] raw) {
        var out = new ByteArrayOutputStream(raw.length + 64);
        for (byte b : raw) out.write(b == '\r' ? '\n' : b);
        return out.toByteArray();
    }
}
