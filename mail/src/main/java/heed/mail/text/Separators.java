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

    /** A word that means something only between rules, as QQ draws them. */
    private static final Pattern RULED_ORIGINAL = Pattern.compile("^-{10,}\\s*original\\s*-{10,}$");

    private static final Pattern BARE_ORIGINAL =
            Pattern.compile(
                    "^[\\s>*|]*"
                            + Phrases.anyOf(Phrases.of("original-message.txt"))
                            + "\\s*[:：]?[\\s*]*$");
    private static final Pattern REPLY_ABOVE = Words.patternOf(Separators.class, "reply-above.txt");
    private static final Pattern RULE = Pattern.compile("^[\\s>|*]*[-_=*—–─]{3,}\\s*$");

    @Override
    public void mark(MarkedText text) {
        for (int at = text.size() - 1; at >= 0; at--) {
            String line = text.text(at);
            if (line.length() > 200 || !text.is(at, Mark.TEXT)) continue;
            String plain = Phrases.plain(line);
            if (ORIGINAL.matcher(plain).matches()
                    || RULED_ORIGINAL.matcher(plain).matches()
                    || asksToReplyAbove(plain)) text.mark(at, Mark.EARLIER_HEADER);
            else if (leadsToEarlierMail(text, at)
                    && (RULE.matcher(line).matches() || BARE_ORIGINAL.matcher(plain).matches()))
                text.mark(at, Mark.EARLIER_HEADER);
        }
    }

    private static boolean leadsToEarlierMail(MarkedText text, int at) {
        int next = text.nextFull(at + 1);
        return text.is(next, Mark.EARLIER_HEADER)
                || (text.is(next, Mark.ATTRIBUTION) && !text.isQuoted(next));
    }

    /** Help desks frame that line, so that it is seen. */
    private static boolean asksToReplyAbove(String line) {
        if (line.isEmpty() || line.length() > 120 || Character.isLetterOrDigit(line.charAt(0)))
            return false;
        return REPLY_ABOVE.matcher(line).find();
    }
}
