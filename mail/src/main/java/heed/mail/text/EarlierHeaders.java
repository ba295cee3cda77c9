package heed.mail.text;

import heed.mail.mime.Words;
import heed.mail.text.MarkedText.Mark;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Marks the block "From: … Sent: … To: … Subject: …" that mail programs put above the mail they
 * answer, in their many languages.
 */
final class EarlierHeaders implements Step {

    private static final int MAX_LINES = 12;
    private static final Pattern LABELLED =
            Pattern.compile(
                    "^[\\s>*_|\"]{0,12}([\\p{L}][\\p{L}\\p{M}\\p{Pd}'./ \\u200f\\u200e]{0,28}?)[*_\\s]{0,4}[:：][*_]{0,2}(.*)$");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Map<String, Label> LABELS = labels();

    private enum Label {
        FROM,
        SENT,
        DATE,
        TO,
        CC,
        SUBJECT,
        OTHER
    }

    private static Map<String, Label> labels() {
        Map<String, Label> labels = new HashMap<>();
        Words.keyed(EarlierHeaders.class, "header-labels.txt", COMMA)
                .forEach((label, words) ->
                        words.forEach(word ->
                                labels.putIfAbsent(
                                        Phrases.plain(word),
                                        Label.valueOf(label.toUpperCase(Locale.ROOT)))));
        return labels;
    }

    @Override
    public void mark(MarkedText text) {
        for (int at = 0; at < text.size(); at++) {
            if (!text.is(at, Mark.TEXT) && !text.is(at, Mark.QUOTE)) continue;
            int end = blockEnd(text, at);
            if (end < 0) continue;
            text.mark(at, end, Mark.EARLIER_HEADER);
            at = end;
        }
    }

    /** Where the block that starts here ends, or -1 if none does. */
    private static int blockEnd(MarkedText text, int start) {
        Label first = label(text, start);
        if (first == null || first == Label.OTHER) return -1;
        boolean weak = first == Label.CC || first == Label.TO;
        Set<Label> seen = EnumSet.of(first);
        int end = start + 1;
        int blanks = 0;
        for (int at = start + 1; at < text.size() && at - start < MAX_LINES; at++) {
            if (text.is(at, Mark.BLANK)) {
                if (++blanks > 1 + seen.size()) break;
                continue;
            }
            Label label = label(text, at);
            if (label == null) {
                if (text.is(at - 1, Mark.BLANK) || !mayGoOn(text.text(at))) break;
                continue;
            }
            seen.add(label);
            end = at + 1;
        }
        if (weak) return isBlock(seen) && seen.size() >= 4 ? end : -1;
        return isBlock(seen) || isShortBlock(text, start, end, seen) ? end : -1;
    }

    private static boolean isBlock(Set<Label> seen) {
        boolean when = seen.contains(Label.SENT) || seen.contains(Label.DATE);
        if (seen.contains(Label.FROM))
            return seen.size() >= 3 || when || (seen.contains(Label.SUBJECT) && seen.size() >= 2);
        return when && seen.contains(Label.SUBJECT) && seen.contains(Label.TO);
    }

    /** Two lines are enough if one holds a date and the other an address. */
    private static boolean isShortBlock(MarkedText text, int start, int end, Set<Label> seen) {
        boolean when = seen.contains(Label.SENT) || seen.contains(Label.DATE);
        if (!when || !(seen.contains(Label.TO) || seen.contains(Label.SUBJECT))) return false;
        boolean address = false;
        boolean date = false;
        for (int at = start; at < end; at++) {
            address |= text.text(at).indexOf('@') > 0;
            date |= YEAR.matcher(text.text(at)).find();
        }
        return address && date;
    }

    /** A long list of recipients runs over several lines. */
    private static boolean mayGoOn(String line) {
        return line.indexOf('@') >= 0
                || line.startsWith(" ")
                || line.startsWith("\t")
                || line.indexOf(';') >= 0
                || line.length() < 60;
    }

    static boolean isLabelled(String line) {
        return label(line) != null;
    }

    private static @Nullable Label label(MarkedText text, int at) {
        return label(text.text(at));
    }

    private static @Nullable Label label(String line) {
        if (line.indexOf(':') < 0 && line.indexOf('：') < 0) return null;
        Matcher labelled =
                LABELLED.matcher(Phrases.plain(line.length() > 60 ? line.substring(0, 60) : line));
        return labelled.matches() ? LABELS.get(labelled.group(1).strip()) : null;
    }
}
