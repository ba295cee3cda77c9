package heed.review.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts the greeting out of the first prose, also when the sentence goes on behind it. */
final class Salutation {

    /** Longer than any greeting with a name. */
    private static final int LONGEST = 90;

    private Salutation() {}

    static List<Zone> cutOut(String text, List<Zone> zones, LineWords words) {
        var result = new ArrayList<>(zones);
        for (int at = 0; at < result.size(); at++) {
            Zone zone = result.get(at);
            if (zone.kind() != ZoneKind.PROSE && zone.kind() != ZoneKind.SIGN_OFF) continue;
            int start = afterSpaces(text, zone.span());
            if (start == zone.span().end()) continue;
            int end = end(text, start, zone.span().end(), words);
            if (end > start && zone.kind() == ZoneKind.PROSE) replace(result, at, start, end);
            break;
        }
        return List.copyOf(result);
    }

    private static void replace(List<Zone> zones, int at, int start, int end) {
        Span whole = zones.remove(at).span();
        if (end < whole.end()) zones.add(at, new Zone(ZoneKind.PROSE, new Span(end, whole.end())));
        zones.add(at, new Zone(ZoneKind.GREETING, new Span(start, end)));
        if (whole.start() < start)
            zones.add(at, new Zone(ZoneKind.PROSE, new Span(whole.start(), start)));
    }

    private static int afterSpaces(String text, Span span) {
        int start = span.start();
        while (start < span.end() && Character.isWhitespace(text.charAt(start))) start++;
        return start;
    }

    private static int end(String text, int start, int limit, LineWords words) {
        int from = start;
        // In short messages the name of the account comes first: “@mia Hi Mia,”.
        while (from < limit && text.charAt(from) == '@') from = nextWord(text, from, limit);
        String head = text.substring(from, Math.min(limit, from + LONGEST));
        int greeting = words.greetingLength(head);
        if (greeting == 0) return bareName(head) > 0 ? from + bareName(head) : start;
        int stop = firstStop(head, greeting);
        return stop > 0 ? from + stop : start;
    }

    private static int nextWord(String text, int from, int limit) {
        int at = from;
        while (at < limit && !Character.isWhitespace(text.charAt(at))) at++;
        while (at < limit && Character.isWhitespace(text.charAt(at))) at++;
        return at;
    }

    /** Behind the mark that ends the greeting; zero when there is none near enough. */
    private static int firstStop(String head, int from) {
        int names = 0;
        for (int at = from; at < head.length(); at++) {
            char c = head.charAt(at);
            if (c == '\n' || c == '!' || c == ':' || c == ';' || c == '?') return at + 1;
            if (c == ',' && !isBeforeName(head, at)) return at + 1;
            if ((c == '.' && !isTitle(head, at)) || c == '–' || c == '—') return at + 1;
            if (c == ' ' && head.startsWith("- ", at + 1)) return at + 2;
            if (c == ' ' && ++names > 8) return 0;
        }
        return head.length() < LONGEST ? head.length() : 0;
    }

    /** “Hi, Mia!” has its comma before the name. */
    private static boolean isBeforeName(String head, int comma) {
        int end = comma + 1;
        while (end < head.length() && head.charAt(end) == ' ') end++;
        int start = end;
        while (end < head.length() && Character.isLetter(head.charAt(end))) end++;
        return start < end
                && head.substring(0, comma).indexOf(' ') < 0
                && Character.isUpperCase(head.charAt(start))
                && end < head.length()
                && ",!.\n".indexOf(head.charAt(end)) >= 0;
    }

    /** The full stop of “Mr.”, “Dra.” or an initial ends no greeting. */
    private static boolean isTitle(String head, int point) {
        int start = point;
        while (start > 0 && Character.isLetter(head.charAt(start - 1))) start--;
        int length = point - start;
        return length > 0
                        && length <= 4
                        && Character.isUpperCase(head.charAt(start))
                        && point + 1 < head.length()
                        && head.charAt(point + 1) != '\n'
                || length > 0 && length <= 5 && Titles.isAbbreviated(head.substring(start, point));
    }

    /** “Mia,” alone on the first line; zero when that is not what stands there. */
    private static int bareName(String head) {
        int end = head.indexOf('\n');
        if (end < 3 || end > 40) return 0;
        String line = head.substring(0, end).strip();
        if (!line.endsWith(",")) return 0;
        for (String word : line.substring(0, line.length() - 1).split(" "))
            if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) return 0;
        return end + 1;
    }
}
