package heed.mail.text;

import heed.mail.mime.Words;
import heed.mail.text.MarkedText.Mark;
import java.util.regex.Pattern;

/**
 * Marks "-----Original Message-----" and the line of underscores that Outlook draws above the
 * earlier mail's header.
 */
final class Separators implements Step {

    private static final Pattern ORIGINAL =
            Pattern.compile(
                    "^[\\s>*|]*[-_=—–]{1,80}\\s*"
                            + Phrases.anyOf(Phrases.of("original-message.txt"))
                            + "\\s*:?\\s*[-_=—–]{0,60}[\\s*]*$");
    private static final Pattern REPLY_ABOVE = Words.patternOf(Separators.class, "reply-above.txt");
    private static final Pattern RULE = Pattern.compile("^[\\s>|*]*[-_=*—–]{3,}\\s*$");

    @Override
    public void mark(MarkedText text) {
        for (int at = 0; at < text.size(); at++) {
            String line = text.text(at);
            if (line.length() > 200) continue;
            if (!text.is(at, Mark.TEXT)) continue;
            String plain = Phrases.plain(line);
            if (ORIGINAL.matcher(plain).matches() || asksToReplyAbove(plain)) {
                text.mark(at, Mark.EARLIER_HEADER);
            } else if (text.is(at, Mark.TEXT)
                    && RULE.matcher(line).matches()
                    && text.is(text.nextFull(at + 1), Mark.EARLIER_HEADER)) {
                text.mark(at, Mark.EARLIER_HEADER);
            }
        }
    }

    /** Help desks frame that line, so that it is seen. */
    private static boolean asksToReplyAbove(String line) {
        if (line.isEmpty() || line.length() > 120 || Character.isLetterOrDigit(line.charAt(0)))
            return false;
        return REPLY_ABOVE.matcher(line).find();
    }
}
