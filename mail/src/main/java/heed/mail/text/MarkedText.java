package heed.mail.text;

import java.util.Arrays;
import java.util.List;

/** Lines, and what the steps found each to be. Not thread-safe. */
final class MarkedText {

    enum Mark {
        BLANK,
        TEXT,
        /** Carries a quote mark, or stands in a block quote. */
        QUOTE,
        /** "On Monday Mia wrote:" */
        ATTRIBUTION,
        /** "From: … Sent: … To: …", or the line of dashes above it. */
        EARLIER_HEADER,
        /** Part of a forwarded mail, from its first line on. */
        FORWARD,
        SIGNATURE,
        /** Between code fences. */
        CODE
    }

    private final List<Line> lines;
    private final Mark[] marks;
    private final boolean[] quoted;
    private final boolean forwardSubject;

    MarkedText(List<Line> lines, String subject) {
        this.lines = lines;
        this.marks = new Mark[lines.size()];
        this.quoted = new boolean[lines.size()];
        Arrays.setAll(marks, at -> lines.get(at).isBlank() ? Mark.BLANK : Mark.TEXT);
        this.forwardSubject = Subjects.isForward(subject);
    }

    int size() {
        return marks.length;
    }

    Line line(int at) {
        return lines.get(at);
    }

    String text(int at) {
        return lines.get(at).text();
    }

    Mark mark(int at) {
        return marks[at];
    }

    boolean is(int at, Mark mark) {
        return at >= 0 && at < marks.length && marks[at] == mark;
    }

    boolean hasForwardSubject() {
        return forwardSubject;
    }

    void mark(int at, Mark mark) {
        marks[at] = mark;
        if (mark == Mark.QUOTE) quoted[at] = true;
    }

    /** Whether the line carries a quote mark, whatever else it was found to be. */
    boolean isQuoted(int at) {
        return at >= 0 && at < quoted.length && quoted[at];
    }

    void mark(int from, int to, Mark mark) {
        for (int at = from; at < to; at++) mark(at, mark);
    }

    /** The first line from here that is not blank, or the size. */
    int nextFull(int from) {
        int at = from;
        while (at < marks.length && marks[at] == Mark.BLANK) at++;
        return at;
    }

    /** The last line before this one that is not blank, or -1. */
    int previousFull(int before) {
        int at = before - 1;
        while (at >= 0 && marks[at] == Mark.BLANK) at--;
        return at;
    }

    boolean any(Mark mark, int from, int to) {
        for (int at = from; at < to; at++) if (marks[at] == mark) return true;
        return false;
    }
}
