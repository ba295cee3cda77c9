package heed.mail.text;

import heed.mail.text.MarkedText.Mark;
import java.util.regex.Pattern;

/**
 * Marks forwarded mails from their first line to the end: what somebody passes on is what they want
 * to say.
 */
final class Forwards implements Step {

    private static final Pattern MARKER_START =
            Pattern.compile(Phrases.anyOf(Phrases.of("forwarded-message.txt")));
    private static final Pattern MARKER =
            Pattern.compile(
                    "^[-_=*\\s—–]*"
                            + Phrases.anyOf(Phrases.of("forwarded-message.txt"))
                            + "(?: \\p{L}.{0,60}| from .{0,80})?\\s*[:：]?[-_=*\\s—–]*$");

    /** Whether a text begins with such a line. */
    static boolean isMarkerStart(String text) {
        String plain = Phrases.plain(text).replaceFirst("^[-_=*\\s—–]+", "");
        return MARKER_START.matcher(plain).lookingAt();
    }

    @Override
    public void mark(MarkedText text) {
        for (int at = 0; at < text.size(); at++) {
            if (opensForward(text, at)) {
                text.mark(at, text.size(), Mark.FORWARD);
                return;
            }
            if (text.is(at, Mark.ATTRIBUTION) && !leadsToQuote(text, at)) return;
            if (text.is(at, Mark.EARLIER_HEADER)) return;
        }
    }

    private static boolean leadsToQuote(MarkedText text, int at) {
        return text.is(text.nextFull(at + 1), Mark.QUOTE);
    }

    private static boolean opensForward(MarkedText text, int at) {
        String line = text.text(at);
        if (line.length() > 160 || text.is(at, Mark.BLANK) || text.is(at, Mark.QUOTE)) return false;
        if (text.hasForwardSubject() && text.is(at, Mark.EARLIER_HEADER)) return true;
        return MARKER.matcher(Phrases.plain(line)).matches() && isFollowedByMail(text, at);
    }

    private static boolean isFollowedByMail(MarkedText text, int at) {
        int next = text.nextFull(at + 1);
        if (next >= text.size()) return true;
        return text.is(next, Mark.EARLIER_HEADER)
                || text.is(next, Mark.QUOTE)
                || EarlierHeaders.isLabelled(text.text(next))
                || Phrases.plain(text.text(at)).startsWith("--");
    }
}
