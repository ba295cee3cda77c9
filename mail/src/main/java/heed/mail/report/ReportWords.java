package heed.mail.report;

import heed.mail.mime.Headers;
import heed.mail.mime.Words;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a report, and the mail that is returned below them.
 *
 * @param words what the reporting program says
 * @param returned what follows; empty if nothing does
 */
record ReportWords(String words, String returned) {

    private static final Pattern RETURNED =
            Words.patternOf(ReportWords.class, "original-begins.txt");
    private static final Pattern FIELD = Pattern.compile("^[A-Za-z-]+: ?\\S.*");
    private static final int LINE_START = 100;
    private static final int LONGEST_HEADER = 50_000;

    static ReportWords of(String text) {
        int at = 0;
        for (String line : text.split("\n", -1)) {
            String start = line.length() > LINE_START ? line.substring(0, LINE_START) : line;
            if (at > 0 && RETURNED.matcher(start.toLowerCase(Locale.ROOT)).lookingAt()) {
                int returned = FIELD.matcher(start).matches() ? at : at + line.length() + 1;
                return new ReportWords(
                        text.substring(0, at), text.substring(Math.min(text.length(), returned)));
            }
            at += line.length() + 1;
        }
        return new ReportWords(text, "");
    }

    /** The header of the returned mail as far as the text holds it. */
    Headers returnedHeaders() {
        String head = returned.stripLeading();
        if (head.isEmpty()) return Headers.NONE;
        String start = head.length() > LONGEST_HEADER ? head.substring(0, LONGEST_HEADER) : head;
        return ReportParts.headers(start.getBytes(StandardCharsets.UTF_8));
    }
}
