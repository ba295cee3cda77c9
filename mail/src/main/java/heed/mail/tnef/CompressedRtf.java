package heed.mail.tnef;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Undoes the compression of rich text in Outlook's messages (MS-OXRTFCP). */
final class CompressedRtf {

    private static final int COMPRESSED = 0x75465a4c;
    private static final int PLAIN = 0x414c454d;
    private static final int WINDOW = 4096;
    private static final int LONGEST_RUN = 18;
    private static final byte[] START =
            ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
                            + "\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
                            + "\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
                    .getBytes(StandardCharsets.US_ASCII);

    private CompressedRtf() {}

    /** The rich text, or null if this is none. */
    static byte @Nullable [] decode(byte[] encoded, LongPredicate mayUnpack) {
        var in = new LittleEndian(encoded);
        in.i32();
        int size = in.i32();
        int kind = in.i32();
        in.i32();
        if (kind == PLAIN) return in.block(size);
        // each byte of input yields nine bytes at most
        if (kind != COMPRESSED
                || !mayUnpack.test(Math.min(size & 0xffffffffL, encoded.length * 9L))) return null;
        return inflate(in);
    }

    private static byte[] inflate(LittleEndian in) {
        byte[] window = Arrays.copyOf(START, WINDOW);
        int write = START.length;
        var out = new ByteArrayOutputStream();
        while (in.hasMore()) {
            int flags = in.u8();
            for (int bit = 0; bit < 8 && in.hasMore(); bit++) {
                if ((flags & 1 << bit) == 0) {
                    byte literal = (byte) in.u8();
                    out.write(literal);
                    window[write] = literal;
                    write = (write + 1) % WINDOW;
                    continue;
                }
                int reference = in.u8() << 8 | in.u8();
                int from = reference >> 4;
                if (from == write) return out.toByteArray();
                int length = Math.min((reference & 0xf) + 2, LONGEST_RUN);
                for (int i = 0; i < length; i++) {
                    byte copied = window[(from + i) % WINDOW];
                    out.write(copied);
                    window[write] = copied;
                    write = (write + 1) % WINDOW;
                }
            }
        }
        return out.toByteArray();
    }
}
