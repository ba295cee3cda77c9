package heed.mail.text;

import heed.mail.text.MarkedText.Mark;
import heed.mail.text.TextPiece.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a text into what was newly written, quoted and signed. A chain of steps marks the lines,
 * each what it knows; then the marks are weighed against each other. Answers between quotes are
 * kept, forwarded mails too. Thread-safe.
 */
public final class ReplyCutter {

    private static final int MAX_LINES = 20_000;

    private static final List<Step> STEPS =
            List.of(
                    new QuoteMarks(),
                    new Attributions(),
                    new EarlierHeaders(),
                    new Separators(),
                    new Forwards(),
                    new Signatures());

    /** Cuts plain text. */
    public List<TextPiece> cut(String text, String subject) {
        return cut(text.lines().map(Line::of).toList(), subject);
    }

    List<TextPiece> cut(List<Line> lines, String subject) {
        var marked =
                new MarkedText(
                        lines.size() > MAX_LINES ? lines.subList(0, MAX_LINES) : lines, subject);
        STEPS.forEach(step -> step.mark(marked));
        Kind[] kinds = weigh(marked);
        if (!anyWritten(marked, kinds)) Arrays.fill(kinds, Kind.WRITTEN);
        return pieces(marked, kinds);
    }

    private static boolean anyWritten(MarkedText text, Kind[] kinds) {
        for (int at = 0; at < kinds.length; at++) {
            if (kinds[at] == Kind.WRITTEN && !text.is(at, Mark.BLANK)) return true;
        }
        return false;
    }

    private static Kind[] weigh(MarkedText text) {
        Kind[] kinds = new Kind[text.size()];
        Kind open = Kind.WRITTEN;
        for (int at = 0; at < kinds.length; at++) {
            if (endsReply(text, at)) {
                Arrays.fill(kinds, at, kinds.length, Kind.QUOTED);
                break;
            }
            open =
                    switch (text.mark(at)) {
                        case BLANK -> open;
                        case TEXT, FORWARD -> Kind.WRITTEN;
                        case QUOTE, ATTRIBUTION, EARLIER_HEADER -> Kind.QUOTED;
                        case SIGNATURE -> Kind.SIGNATURE;
                    };
            kinds[at] = open;
        }
        return kinds;
    }

    /** What follows a header block, or an attribution without quote marks, is all quoted. */
    private static boolean endsReply(MarkedText text, int at) {
        if (text.line(at).hint() == Line.Hint.EARLIER_MAIL && !text.is(at, Mark.FORWARD))
            return true;
        if (text.is(at, Mark.EARLIER_HEADER)) return true;
        if (!text.is(at, Mark.ATTRIBUTION) || text.is(at + 1, Mark.ATTRIBUTION)) return false;
        int next = text.nextFull(at + 1);
        return next < text.size() && text.is(next, Mark.TEXT);
    }

    private static List<TextPiece> pieces(MarkedText text, Kind[] kinds) {
        List<TextPiece> pieces = new ArrayList<>();
        int from = 0;
        if (kinds.length == 0) return pieces;
        for (int at = 1; at <= kinds.length; at++) {
            if (at < kinds.length && kinds[at] == kinds[from]) continue;
            pieces.add(new TextPiece(kinds[from], join(text, from, at)));
            from = at;
        }
        return pieces;
    }

    private static String join(MarkedText text, int from, int to) {
        var joined = new StringBuilder();
        for (int at = from; at < to; at++) {
            if (at > from) joined.append('\n');
            joined.append(text.text(at));
        }
        return joined.toString();
    }
}
