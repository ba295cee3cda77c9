package heed.mail.text;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a {@link MailText} of a mail's plain text, its HTML, or both. Thread-safe. */
public final class TextReader {

    private final ReplyCutter cutter = new ReplyCutter();

    /**
     * Reads what a mail says.
     *
     * @param plain the plain text, null if there is none
     * @param html the HTML, null if there is none
     * @param subject decides whether an earlier mail below is forwarded or quoted
     */
    public MailText read(@Nullable String plain, @Nullable String html, String subject) {
        if (plain != null && (!plain.isBlank() || html == null)) {
            String body = plain.replace("\r\n", "\n").replace('\r', '\n');
            return text(body, html, cutter.cut(body, subject));
        }
        if (html == null) return MailText.NONE;
        List<Line> lines = HtmlLines.of(html);
        String body = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
        return text(body, html, cutter.cut(lines, subject));
    }

    private static MailText text(String body, @Nullable String html, List<TextPiece> pieces) {
        var unspoken = new MailText(body, html, pieces, null);
        String written = unspoken.written();
        String language = Language.of(written.isBlank() ? body : written);
        return new MailText(body, html, pieces, language);
    }
}
