package heed.mail.text;

import heed.mail.text.Line.Hint;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers characters into lines as a browser would: blanks run together, paragraphs stand apart.
 */
final class LineBuilder {

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Hint openHint = Hint.NONE;

    /** Adds text in which line breaks are blanks like others. */
    void append(String text, Hint hint) {
        if (open.isEmpty()) openHint = hint;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                appendBlank();
            } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad') {
                open.append(c == '\u00a0' ? ' ' : c);
            }
        }
    }

    /** Adds text whose line breaks and blanks are meant. */
    void appendPreformatted(String text, Hint hint) {
        if (open.isEmpty()) openHint = hint;
        String[] parts = text.replace("\r", "").split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) endLine(open.toString(), hint);
            open.append(parts[i]);
        }
    }

    /** Parts words that the markup parts without a blank. */
    void appendBlank() {
        if (!open.isEmpty() && open.charAt(open.length() - 1) != ' ') open.append(' ');
    }

    /** A line of its own. */
    void addLine(String text, Hint hint) {
        breakLine(hint);
        lines.add(new Line(text, hint));
    }

    /** Ends the line, even an empty one. */
    void newLine(Hint hint) {
        String text = open.toString();
        endLine(text.equals("-- ") ? text : text.strip(), hint);
    }

    private void endLine(String text, Hint hint) {
        lines.add(new Line(text, text.isBlank() ? hint : openHint));
        open.setLength(0);
        openHint = hint;
    }

    /** Ends the line if there is one. */
    void breakLine(Hint hint) {
        if (!open.toString().isBlank()) newLine(hint);
        else open.setLength(0);
    }

    /** Ends the line and leaves one blank. */
    void breakParagraph(Hint hint) {
        breakLine(hint);
        if (!lines.isEmpty() && !lines.getLast().isBlank()) lines.add(new Line("", hint));
    }

    /** The lines, without blank ones at the start and the end. */
    List<Line> finish() {
        breakLine(Hint.NONE);
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isBlank()) from++;
        while (to > from && lines.get(to - 1).isBlank()) to--;
        return List.copyOf(lines.subList(from, to));
    }
}
