package heed.mail.tnef;

import heed.mail.mime.TextDecoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a message or an attachment (MS-OXCDATA), as far as a reader of mail needs them:
 * texts and blocks by their number.
 */
final class MapiProperties {

    static final int BODY = 0x1000;
    static final int RTF_COMPRESSED = 0x1009;
    static final int BODY_HTML = 0x1013;
    static final int DISPLAY_NAME = 0x3001;
    static final int ATTACH_DATA = 0x3701;
    static final int ATTACH_FILENAME = 0x3704;
    static final int ATTACH_LONG_FILENAME = 0x3707;
    static final int ATTACH_MIME_TAG = 0x370e;
    static final int ATTACH_CONTENT_ID = 0x3712;
    static final int INTERNET_CODEPAGE = 0x3fde;

    private static final int MULTIPLE = 0x1000;
    private static final int MAX_VALUES = 10_000;

    private final Map<Integer, byte[]> blocks = new HashMap<>();
    private final Map<Integer, Boolean> unicode = new HashMap<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();

    private MapiProperties() {}

    static MapiProperties read(byte[] encoded) {
        var properties = new MapiProperties();
        var in = new LittleEndian(encoded);
        int count = in.i32();
        for (int i = 0; i < count && in.hasMore(); i++) {
            if (!properties.readOne(in)) break;
        }
        return properties;
    }

    private boolean readOne(LittleEndian in) {
        int type = in.u16();
        int id = in.u16();
        if (id >= 0x8000) skipName(in);
        int single = type & ~MULTIPLE;
        boolean counted = (type & MULTIPLE) != 0 || isVariable(single);
        int values = counted ? in.i32() : 1;
        if (values < 0 || values > MAX_VALUES) return false;
        for (int i = 0; i < values; i++) {
            if (isVariable(single)) {
                byte[] block = in.block(in.i32());
                in.skip(-block.length & 3);
                blocks.putIfAbsent(id, block);
                unicode.putIfAbsent(id, single == 0x1f);
            } else if (width(single) == 0) {
                return false;
            } else if (width(single) == 4) {
                numbers.putIfAbsent(id, in.i32());
            } else {
                in.skip(width(single));
            }
        }
        return true;
    }

    private static void skipName(LittleEndian in) {
        in.skip(16);
        if (in.i32() == 0) {
            in.skip(4);
        } else {
            int length = in.i32();
            in.skip(length);
            in.skip(-length & 3);
        }
    }

    private static boolean isVariable(int type) {
        return type == 0x1e || type == 0x1f || type == 0x102 || type == 0x0d;
    }

    private static int width(int type) {
        return switch (type) {
            case 0x02, 0x03, 0x04, 0x0a, 0x0b -> 4;
            case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
            case 0x48 -> 16;
            default -> 0;
        };
    }

    byte @Nullable [] block(int id) {
        return blocks.get(id);
    }

    @Nullable Integer number(int id) {
        return numbers.get(id);
    }

    /** The text of a property, null if it is missing or empty. */
    @Nullable String text(int id, String charset) {
        byte[] block = blocks.get(id);
        if (block == null) return null;
        String text =
                Boolean.TRUE.equals(unicode.get(id))
                        ? LittleEndian.utf16(block)
                        : narrow(block, charset);
        return text.isBlank() ? null : text;
    }

    static String narrow(byte[] block, String charset) {
        int end = block.length;
        for (int i = 0; i < block.length; i++) {
            if (block[i] == 0) {
                end = i;
                break;
            }
        }
        return TextDecoder.decode(Arrays.copyOf(block, end), charset).text();
    }
}
