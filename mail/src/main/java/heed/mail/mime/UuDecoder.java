package heed.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds and decodes files that were put into a text between {@code begin 644 name} and {@code end}.
 */
public final class UuDecoder {

    private static final Pattern BEGIN = Pattern.compile("begin(?:-base64)? ([0-7]{3,4}) (\\S.*)");

    private UuDecoder() {}

    /** A decoded file, and the lines it took, end exclusive. */
    @SuppressWarnings("ArrayRecordComponent") // large, and compared by nobody
    public record UuFile(String name, byte[] content, int fromLine, int toLine) {}

    /** All files within the lines of a text. */
    public static List<UuFile> files(List<String> lines) {
        List<UuFile> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("begin")) continue;
            Matcher begin = BEGIN.matcher(line.stripTrailing());
            if (!begin.matches()
                    || i + 1 >= lines.size()
                    || !isData(lines.get(i + 1).stripTrailing())) continue;
            UuFile file = decode(begin.group(2).strip(), lines, i);
            found.add(file);
            i = file.toLine() - 1;
        }
        return found;
    }

    static byte[] decodeFirst(byte[] body) {
        var lines = new String(body, StandardCharsets.ISO_8859_1).lines().toList();
        List<UuFile> files = files(lines);
        return files.isEmpty() ? body : files.getFirst().content();
    }

    private static UuFile decode(String name, List<String> lines, int begin) {
        var out = new ByteArrayOutputStream();
        int at = begin + 1;
        while (at < lines.size()) {
            String line = lines.get(at).stripTrailing();
            if (line.equals("end") || line.equals("====")) {
                at++;
                break;
            }
            if (line.isEmpty() || line.equals("`")) {
                at++;
                continue;
            }
            if (!isData(line)) break;
            decodeLine(line, out);
            at++;
        }
        return new UuFile(name, out.toByteArray(), begin, at);
    }

    private static boolean isData(String line) {
        if (line.isEmpty() || line.equals("`") || line.equals("end")) return true;
        int length = value(line.charAt(0));
        int digits = (length + 2) / 3 * 4;
        if (length <= 0 || length > 45 || line.length() > digits + 2) return false;
        return line.chars().allMatch(c -> c >= 32 && c <= 96)
                && line.length() >= Math.min(2, digits);
    }

    private static void decodeLine(String line, ByteArrayOutputStream out) {
        int left = value(line.charAt(0));
        for (int i = 1; left > 0; i += 4) {
            int bits =
                    digit(line, i) << 18
                            | digit(line, i + 1) << 12
                            | digit(line, i + 2) << 6
                            | digit(line, i + 3);
            for (int shift = 16; shift >= 0 && left > 0; shift -= 8, left--)
                out.write(bits >> shift);
        }
    }

    /** Trailing blanks, which stand for zero, may have been cut on the way. */
    private static int digit(String line, int at) {
        return at < line.length() ? value(line.charAt(at)) : 0;
    }

    private static int value(char c) {
        return c - 32 & 63;
    }
}
