package heed.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins and decodes {@code name*0*=…; name*1*=…} (RFC 2231), and {@code name*=utf-8''…}; plain ones
 * get their encoded words decoded.
 */
final class SplitParameters {

    private static final Pattern PIECE = Pattern.compile("(.+?)(?:\\*(\\d{1,4}))?(\\*?)");

    private SplitParameters() {}

    private record Piece(String text, boolean encoded) {}

    static Map<String, String> join(Map<String, String> raw) {
        Map<String, TreeMap<Integer, Piece>> pieces = new LinkedHashMap<>();
        Map<String, String> joined = new LinkedHashMap<>();
        raw.forEach((name, value) -> {
            Matcher piece = PIECE.matcher(name);
            if (name.indexOf('*') < 0 || !piece.matches()) {
                joined.put(name, EncodedWords.decode(value));
                return;
            }
            int number = piece.group(2) == null ? 0 : Integer.parseInt(piece.group(2));
            pieces.computeIfAbsent(piece.group(1), key -> new TreeMap<>())
                    .put(number, new Piece(value, !piece.group(3).isEmpty()));
        });
        pieces.forEach((name, parts) -> joined.put(name, text(parts)));
        return joined;
    }

    private static String text(SortedMap<Integer, Piece> pieces) {
        var bytes = new ByteArrayOutputStream();
        String charset = null;
        boolean anyEncoded = false;
        boolean first = true;
        for (Piece piece : pieces.values()) {
            String text = piece.text();
            if (first && piece.encoded()) {
                int end = text.indexOf('\'', text.indexOf('\'') + 1);
                if (text.indexOf('\'') >= 0 && end > 0) {
                    charset = text.substring(0, text.indexOf('\''));
                    text = text.substring(end + 1);
                }
            }
            first = false;
            anyEncoded |= piece.encoded();
            write(text, piece.encoded(), bytes);
        }
        return anyEncoded
                ? decode(bytes.toByteArray(), charset)
                : EncodedWords.decode(bytes.toString(StandardCharsets.UTF_8));
    }

    private static String decode(byte[] bytes, @Nullable String charset) {
        return TextDecoder.decode(bytes, charset).text();
    }

    private static void write(String text, boolean encoded, ByteArrayOutputStream out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int hex = encoded && c == '%' && i + 2 < text.length() ? hex(text, i + 1) : -1;
            if (hex >= 0) {
                out.write(hex);
                i += 2;
            } else {
                out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = at + 1 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
