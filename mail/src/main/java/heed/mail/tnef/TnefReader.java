package heed.mail.tnef;

import heed.mail.tnef.Tnef.TnefFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks winmail.dat (MS-OXTNEF). Own code, because the library at hand refuses files that are
 * cut, whose data come before their names, or whose sums are wrong, and brings ten megabytes for a
 * format of two pages. Reads what there is; never throws.
 */
public final class TnefReader {

    private static final int SIGNATURE = 0x223e9f78;
    private static final int MAX_NESTING = 10;

    private static final int BODY = 0x800c;
    private static final int ATTACH_DATA = 0x800f;
    private static final int ATTACH_TITLE = 0x8010;
    private static final int ATTACH_RENDERING = 0x9002;
    private static final int MESSAGE_PROPERTIES = 0x9003;
    private static final int ATTACH_PROPERTIES = 0x9005;
    private static final int OEM_CODEPAGE = 0x9007;

    private final LongPredicate mayUnpack;
    private final int nesting;
    private final List<TnefFile> files = new ArrayList<>();
    private String charset = "windows-1252";
    private @Nullable String plain;
    private @Nullable String html;
    private byte @Nullable [] rtf;
    private TnefAttachment open = new TnefAttachment();

    private TnefReader(LongPredicate mayUnpack, int nesting) {
        this.mayUnpack = mayUnpack;
        this.nesting = nesting;
    }

    /**
     * Unpacks, or returns null if these bytes are no TNEF.
     *
     * @param mayUnpack is asked with a number of bytes before they are unpacked
     */
    public static @Nullable Tnef read(byte[] encoded, LongPredicate mayUnpack) {
        return new TnefReader(mayUnpack, 0).unpack(encoded);
    }

    static @Nullable Tnef nested(byte[] encoded, LongPredicate mayUnpack, int nesting) {
        return nesting > MAX_NESTING ? null : new TnefReader(mayUnpack, nesting).unpack(encoded);
    }

    private @Nullable Tnef unpack(byte[] encoded) {
        var in = new LittleEndian(encoded);
        if (encoded.length < 6 || in.i32() != SIGNATURE) return null;
        in.u16();
        while (in.left() > 8) {
            int level = in.u8();
            int attribute = in.i32() & 0xffff;
            int length = in.i32();
            if ((level != 1 && level != 2) || length < 0) break;
            take(attribute, in.block(length));
            in.u16();
        }
        close();
        return new Tnef(plain, html, rtf, List.copyOf(files));
    }

    private void take(int attribute, byte[] data) {
        switch (attribute) {
            case OEM_CODEPAGE -> charset = "windows-" + new LittleEndian(data).i32();
            case BODY -> plain = plain == null ? MapiProperties.narrow(data, charset) : plain;
            case MESSAGE_PROPERTIES -> message(MapiProperties.read(data));
            case ATTACH_RENDERING -> close();
            case ATTACH_TITLE -> open.title = MapiProperties.narrow(data, charset);
            case ATTACH_DATA -> {
                if (open.data != null) close();
                open.data = data;
            }
            case ATTACH_PROPERTIES -> open.properties = MapiProperties.read(data);
            default -> {}
        }
    }

    private void message(MapiProperties properties) {
        Integer codepage = properties.number(MapiProperties.INTERNET_CODEPAGE);
        String text = properties.text(MapiProperties.BODY, charset);
        if (text != null) plain = text;
        String bodyCharset =
                codepage == null || codepage == 0
                        ? charset
                        : codepage == 65001 ? "utf-8" : "windows-" + codepage;
        String markup = properties.text(MapiProperties.BODY_HTML, bodyCharset);
        if (markup != null) html = markup;
        byte[] compressed = properties.block(MapiProperties.RTF_COMPRESSED);
        if (compressed != null) rtf = CompressedRtf.decode(compressed, mayUnpack);
    }

    private void close() {
        open.addTo(files, charset, mayUnpack, nesting);
        open = new TnefAttachment();
    }
}
