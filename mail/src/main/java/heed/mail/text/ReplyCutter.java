package heed.mail.text;

import heed.mail.text.TextPiece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Cuts a text into what was newly written, cited, quoted and signed. A chain of steps marks the
 * lines, each what it knows; then the marks are weighed against each other. Forwarded mails are
 * kept. Thread-safe.
 */
public final class ReplyCutter {

    private static final int MAX_LINES = 5_000;

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
        return pieces(lines, new Weighing(marked).kinds());
    }

    /** Lines beyond those that were weighed are as the last of these. */
    private static List<TextPiece> pieces(List<Line> lines, Kind[] kinds) {
        List<TextPiece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < kinds.length; at++) {
            if (at + 1 < kinds.length && kinds[at + 1] == kinds[from]) continue;
            int to = at + 1 < kinds.length ? at + 1 : lines.size();
            pieces.add(new TextPiece(kinds[from], join(lines.subList(from, to))));
            from = to;
        }
        return pieces;
    }

    private static String join(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
