package heed.mailaudit.box;

import heed.mail.mime.DateReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line that begins a mail in an mbox (RFC 4155, appendix A): “From”, an address, and the time
 * of arrival, in the forms that programs write.
 */
final class FromLine {

    private static final String START = "From ";
    private static final Pattern DATED =
            Pattern.compile(
                    "^From .{0,400}?\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{0,12}\\d{1,2}:\\d\\d(?::\\d\\d)?.{0,40}\\b(?:19|20)\\d\\d\\b"
                            + "|^From .{0,400}?\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), .{0,12}(?:19|20)\\d\\d .{0,3}\\d{1,2}:\\d\\d");
    private static final Pattern BARE = Pattern.compile("^From (?:-|\\S+@\\S+|MAILER-DAEMON)\\s*$");
    private static final Pattern FIELD = Pattern.compile("^(?:[!-9;-~]{1,100}:|>?From )");
    private static final Pattern DATE =
            Pattern.compile("\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (.*)$");

    private FromLine() {}

    static boolean mayBe(byte[] line, int length) {
        if (length < START.length()) return false;
        for (int at = 0; at < START.length(); at++) if (line[at] != START.charAt(at)) return false;
        return true;
    }

    /**
     * Whether a line begins a mail. Bodies hold such lines, too, where a program forgot to quote
     * them: then no header follows.
     *
     * @param afterBlank whether nothing or an empty line stands before it
     * @param next the beginning of the line after it
     */
    static boolean begins(String line, boolean afterBlank, String next) {
        boolean headerFollows = FIELD.matcher(next).find();
        if (DATED.matcher(line).find()) return afterBlank || headerFollows;
        return afterBlank && headerFollows && BARE.matcher(line).find();
    }

    /** When the mail arrived, null if the line does not say. */
    static @Nullable Instant arrived(String line) {
        var date = DATE.matcher(line);
        return date.find() ? DateReader.read(date.group(1)) : null;
    }

    /** The same for the first bytes of a file. */
    static boolean begins(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        if (!text.startsWith(START) || end < 0) return false;
        String line = text.substring(0, end).stripTrailing();
        return begins(line, true, text.substring(end + 1));
    }
}
