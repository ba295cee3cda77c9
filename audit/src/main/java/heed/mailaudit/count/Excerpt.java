package heed.mailaudit.count;

import heed.review.text.Span;

/**
 * Some words of a message with a stretch of them marked.
 *
 * @param start where the marked stretch begins; it is empty where something is missing
 * @param end where it ends
 */
public record Excerpt(String text, int start, int end) {

    private static final int AROUND = 140;
    private static final int LONGEST_MARK = 400;
    private static final String CUT = "…";

    /** The stretch and what stands around it in the same paragraph. */
    static Excerpt of(String text, Span span) {
        int first = Math.min(span.start(), text.length());
        int last = Math.min(Math.min(span.end(), text.length()), first + LONGEST_MARK);
        int from = before(text, first);
        int to = after(text, Math.max(last, first));
        String left = (cutsBefore(text, from) ? CUT : "") + tidy(text.substring(from, first));
        String mark = tidy(text.substring(first, last));
        if (last < span.end() && last < text.length()) mark += CUT;
        String right = tidy(text.substring(last, to)) + (cutsAfter(text, to) ? CUT : "");
        return new Excerpt(left + mark + right, left.length(), left.length() + mark.length());
    }

    public String beforeMark() {
        return text.substring(0, start);
    }

    public String marked() {
        return text.substring(start, end);
    }

    public String afterMark() {
        return text.substring(end);
    }

    private static int before(String text, int first) {
        int paragraph = text.lastIndexOf("\n\n", Math.max(0, first - 1));
        int from = Math.max(paragraph < 0 ? 0 : paragraph + 2, first - AROUND);
        from = Math.min(from, first);
        if (!cutsBefore(text, from)) return from;
        int blank = text.indexOf(' ', from);
        return blank >= 0 && blank < first ? blank + 1 : from;
    }

    private static int after(String text, int last) {
        int paragraph = text.indexOf("\n\n", last);
        int to = Math.min(paragraph < 0 ? text.length() : paragraph, last + AROUND);
        if (!cutsAfter(text, to)) return to;
        int blank = text.lastIndexOf(' ', to);
        return blank > last ? blank : to;
    }

    private static boolean cutsBefore(String text, int from) {
        return from > 1 && text.charAt(from - 1) != '\n';
    }

    private static boolean cutsAfter(String text, int to) {
        return to < text.length() && text.charAt(to) != '\n';
    }

    private static String tidy(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
