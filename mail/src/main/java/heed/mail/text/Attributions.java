package heed.mail.text;

import heed.mail.text.MarkedText.Mark;
import java.util.regex.Pattern;

/**
 * Marks "On Monday Mia wrote:" in any language, also over several lines. What tells it is not the
 * words of one mail program but that a line, or a few, name a time and somebody, and end in a colon
 * or lead to a quote.
 */
final class Attributions implements Step {

    private static final int MAX_LINES = 4;
    private static final int MAX_LENGTH = 500;

    private static final PhraseFinder VERB = new PhraseFinder(Phrases.of("wrote-verbs.txt"));
    private static final Pattern START =
            Pattern.compile(
                    "^[-*_\\s>|\"'«]*(?:"
                            + Phrases.anyOf(Phrases.of("attribution-starts.txt"))
                            + "[\\s\\p{IsHebrew}]|"
                            + "\\d|\\p{L}{2,12}[.,]?,? ?\\d|.{0,60}<).*");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@]+@[^\\s<>@]+\\.?[^\\s<>@]*");
    private static final Pattern MONTH_OR_DAY =
            Pattern.compile(
                    "\\b\\d{1,2}(?:st|nd|rd|th)?[\\s.,/-]+(?:de |of )?\\p{L}{3,12}|\\p{L}{3,12}\\.? \\d{1,2}\\b");
    private static final Pattern DATE =
            Pattern.compile(
                    "\\b\\d{1,4}[./-]\\s?\\d{1,2}[./-]\\s?\\d{1,4}\\b|\\b(?:19|20)\\d\\d\\b|\\d{4}\\s?[年년]|\\d{1,2}\\s?[月월]");
    private static final Pattern TIME =
            Pattern.compile("\\b\\d{1,2}[:.h]\\d{2}\\b|\\d{1,2}\\s?[点點時시]");

    /** "On Thu, 31 Mar 2016 at 11:16 Mia Mayer": no verb, but nothing else either. */
    private static final Pattern TIME_AND_NAME =
            Pattern.compile(
                    ".*\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?[AaPp]\\.?[Mm]\\.?)?"
                            + "(?:\\s?(?:GMT|UTC|CET|CEST|Uhr))?(?:\\s?[+-]\\d{2}:?\\d{2})?,?"
                            + "\\s+(?:\\p{Lu}[\\p{L}.'-]*\\s?){1,4}");

    /** "Ada Ash ---03/03/2026 09:00:00 AM---Hello Mia, when would" */
    private static final Pattern NOTES =
            Pattern.compile("\\S.{0,80} ?---\\d{1,2}[./]\\d{1,2}[./]\\d{4} .{5,20}---.{0,200}");

    private static final Pattern DASH_END = Pattern.compile(".*-{2,}\\s*$");
    private static final Pattern COLON_END = Pattern.compile(".*[:：]['\"*_\\s-]*$");

    @Override
    public void mark(MarkedText text) {
        for (int end = 0; end < text.size(); end++) {
            if (!text.is(end, Mark.TEXT) && !text.is(end, Mark.QUOTE)) continue;
            if (text.line(end).hint() == Line.Hint.ATTRIBUTION) {
                text.mark(end, Mark.ATTRIBUTION);
                continue;
            }
            int start = isHeading(text, end) ? end : startOf(text, end);
            if (start >= 0) text.mark(start, end + 1, Mark.ATTRIBUTION);
        }
    }

    /** Where an attribution that ends in this line starts, or -1 if there is none. */
    private static int startOf(MarkedText text, int end) {
        if (!mayEnd(text, end)) return -1;
        boolean quoted = text.is(end, Mark.QUOTE);
        boolean leads = leadsToQuote(text, end);
        int bare = -1;
        var joined = new StringBuilder();
        for (int start = end; start >= 0 && end - start < MAX_LINES; start--) {
            if (text.is(start, Mark.QUOTE) != quoted
                    || text.is(start, Mark.BLANK)
                    || text.is(start, Mark.ATTRIBUTION)) break;
            joined.insert(0, Phrases.plain(unquoted(text.text(start))) + " ");
            if (joined.length() > MAX_LENGTH) break;
            String line = joined.toString().strip();
            if (isDated(line, leads)) return start;
            if (start == end && isUndated(line, leads)) bare = start;
        }
        return bare;
    }

    private static boolean isHeading(MarkedText text, int at) {
        if (text.is(at, Mark.TEXT) && NOTES.matcher(text.text(at)).matches()) return true;
        boolean alone = !text.is(at - 1, Mark.TEXT) && !text.is(at + 1, Mark.TEXT);
        String line = text.text(at).strip();
        if (!alone
                || line.length() > 120
                || text.is(at, Mark.QUOTE)
                || !TIME_AND_NAME.matcher(line).matches()) return false;
        String plain = Phrases.plain(line);
        return START.matcher(plain).matches() && DATE.matcher(plain).find();
    }

    private static String unquoted(String line) {
        return line.replaceFirst("^[\\s>|]+", "");
    }

    private static boolean mayEnd(MarkedText text, int end) {
        String line = text.text(end).strip();
        if (line.isEmpty() || line.length() > MAX_LENGTH) return false;
        return COLON_END.matcher(line).matches()
                || DASH_END.matcher(line).matches()
                || leadsToQuote(text, end);
    }

    private static boolean leadsToQuote(MarkedText text, int end) {
        if (text.is(end, Mark.QUOTE)) return false;
        int next = text.nextFull(end + 1);
        return text.is(next, Mark.QUOTE)
                || (next < text.size() && text.text(next).startsWith("| "))
                || (next < text.size()
                        && text.line(next).hint() == Line.Hint.EARLIER_MAIL
                        && text.line(end).hint() != Line.Hint.EARLIER_MAIL);
    }

    /** Says when, and who or that they wrote. */
    private static boolean isDated(String line, boolean leadsToQuote) {
        if (!START.matcher(line).matches() || line.startsWith("http")) return false;
        boolean ends =
                leadsToQuote
                        || DASH_END.matcher(line).matches()
                        || COLON_END.matcher(line).matches();
        if (!ends) return false;
        boolean date = DATE.matcher(line).find() || MONTH_OR_DAY.matcher(line).find();
        if (VERB.isIn(line)) return date || TIME.matcher(line).find();
        return date && ADDRESS.matcher(line).find();
    }

    /** "Mia <mia@example.org> wrote:", or "Mia wrote:" right above a quote. */
    private static boolean isUndated(String line, boolean leadsToQuote) {
        if (!VERB.isIn(line) || line.startsWith("http")) return false;
        if (!DASH_END.matcher(line).matches() && !COLON_END.matcher(line).matches()) return false;
        return ADDRESS.matcher(line).find() || (leadsToQuote && line.length() < 100);
    }
}
