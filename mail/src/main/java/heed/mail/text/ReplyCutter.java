package heed.mail.text;

import heed.mail.text.TextPiece.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into what was newly written, cited, quoted and signed. A chain of steps marks the
 * lines, each what it knows; then the marks are weighed against each other. Forwarded mails are
 * kept. Thread-safe.
 */
public final class ReplyCutter {

    private static final int MAX_LINES = 20_000;

    private static final List<Step> STEPS =
            List.of(
                    new CodeFences(),
                    new QuoteMarks(),
                    new Attributions(),
                    new EarlierHeaders(),
                    new Separators(),
                    new Forwards(),
                    new Signatures(),
                    new SignOffs());

    /** Cuts plain text. */
    public List<TextPiece> cut(String text, String subject) {
        return cut(text.lines().map(Line::of).toList(), subject);
    }

    List<TextPiece> cut(List<Line> lines, String subject) {
        var marked =
                new MarkedText(
                        lines.size() > MAX_LINES ? lines.subList(0, MAX_LINES) : lines, subject);
        STEPS.forEach(step -> step.mark(marked));
        return pieces(marked, new Weighing(marked).kinds());
    }

    private static List<TextPiece> pieces(MarkedText text, Kind[] kinds) {
        List<TextPiece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < kinds.length; at++) {
            if (at + 1 < kinds.length && kinds[at + 1] == kinds[from]) continue;
            pieces.add(new TextPiece(kinds[from], join(text, from, at + 1)));
            from = at + 1;
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
