package heed.mail.text;

import heed.mail.text.MarkedText.Mark;
import java.util.regex.Pattern;

/**
 * Marks "-----Original Message-----" and the line of underscores that Outlook draws above the
 * earlier mail's header.
 */
final class Separators implements Step {

    private static final Pattern ORIGINAL =
            Pattern.compile(
                    "^[\\s>*|]*[-_=—–]{2,}\\s*"
                            + Phrases.anyOf(Phrases.of("original-message.txt"))
                            + "\\s*:?\\s*[-_=—–]{0,60}[\\s*]*$");
    private static final Pattern RULE = Pattern.compile("^[\\s>|*]*[-_=*—–]{3,}\\s*$");

    @Override
    public void mark(MarkedText text) {
        for (int at = 0; at < text.size(); at++) {
            String line = text.text(at);
            if (line.length() > 200) continue;
            if (text.is(at, Mark.TEXT) && ORIGINAL.matcher(Phrases.plain(line)).matches()) {
                text.mark(at, Mark.EARLIER_HEADER);
            } else if (text.is(at, Mark.TEXT)
                    && RULE.matcher(line).matches()
                    && text.is(text.nextFull(at + 1), Mark.EARLIER_HEADER)) {
                text.mark(at, Mark.EARLIER_HEADER);
            }
        }
    }
}
