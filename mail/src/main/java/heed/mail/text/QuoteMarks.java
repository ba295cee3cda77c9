package heed.mail.text;

import heed.mail.text.MarkedText.Mark;
import java.util.regex.Pattern;

/**
 * Marks lines that begin with {@code >} or its kin, what HTML shows as a quote, and what was broken
 * off such a line.
 */
final class QuoteMarks implements Step {

    private static final Pattern MARKED =
            Pattern.compile(
                    "\\s{0,8}(?:>|&gt;|＞|»(?!.*«)|\\[Quoted text hidden]|\\p{Lu}{1,3}>(?:\\s|$)).*");
    private static final Pattern LINK = Pattern.compile("\\s*[<(\\[]?https?://\\S+\\s*>?\\s*");
    private static final int WRAPPED_FROM = 60;

    @Override
    public void mark(MarkedText text) {
        for (int at = 0; at < text.size(); at++) {
            boolean quoted = text.line(at).hint() == Line.Hint.QUOTE || isMarked(text.text(at));
            if (quoted && text.is(at, Mark.TEXT)) text.mark(at, Mark.QUOTE);
        }
        for (int at = 1; at < text.size(); at++) {
            if (isBrokenOff(text, at)) text.mark(at, Mark.QUOTE);
        }
    }

    private static boolean isMarked(String line) {
        return MARKED.matcher(line.length() > 40 ? line.substring(0, 40) : line).matches()
                && !line.startsWith(">From ");
    }

    /** The tail of a long quoted line that some mail program wrapped without repeating the mark. */
    private static boolean isBrokenOff(MarkedText text, int at) {
        if (!text.is(at, Mark.TEXT) || !text.is(at - 1, Mark.QUOTE) || !text.is(at + 1, Mark.QUOTE))
            return false;
        if (text.line(at).hint() != Line.Hint.NONE || text.line(at - 1).hint() != Line.Hint.NONE)
            return false;
        String line = text.text(at);
        if (LINK.matcher(line).matches()) return true;
        return text.text(at - 1).length() >= WRAPPED_FROM
                && line.length() < WRAPPED_FROM
                && Character.isLowerCase(line.codePointAt(0));
    }
}
