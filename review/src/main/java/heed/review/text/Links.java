package heed.review.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds web and mail addresses, and masks them with as many {@link #MASK} characters, so that no
 * offset moves.
 */
final class Links {

    /** The object replacement character: in no word, and in no text that people type. */
    static final char MASK = '\uFFFC';

    /** Longer than any address that is one: what is longer is looked through only so far. */
    private static final int LONGEST_NAME = 64;

    private static final Set<String> ENDINGS =
            Set.of(
                    "com", "org", "net", "io", "de", "fr", "uk", "es", "it", "nl", "pt", "eu",
                    "info");

    private Links() {}

    static List<Span> find(String text) {
        var links = new ArrayList<Span>();
        int at = 0;
        while (at < text.length()) {
            Span link = linkAt(text, at);
            if (link == null) {
                at++;
            } else {
                // A mail address is known by its @, when its name has already been passed.
                while (!links.isEmpty() && links.getLast().overlaps(link)) links.removeLast();
                links.add(link);
                at = Math.max(at + 1, link.end());
            }
        }
        return links;
    }

    static String mask(String text, List<Span> links) {
        if (links.isEmpty()) return text;
        char[] masked = text.toCharArray();
        for (Span link : links) Arrays.fill(masked, link.start(), link.end(), MASK);
        return new String(masked);
    }

    private static @Nullable Span linkAt(String text, int at) {
        return switch (text.charAt(at)) {
            case 'h', 'H' ->
                    text.regionMatches(true, at, "http://", 0, 7)
                                    || text.regionMatches(true, at, "https://", 0, 8)
                            ? untilSpace(text, at)
                            : null;
            case 'w', 'W' ->
                    text.regionMatches(true, at, "www.", 0, 4) ? untilSpace(text, at) : null;
            case '@' -> mailAddress(text, at);
            case '.' -> bareDomain(text, at);
            default -> null;
        };
    }

    private static Span untilSpace(String text, int start) {
        int end = start;
        while (end < text.length() && !isEnd(text.charAt(end))) end++;
        while (end > start && ".,;:!?)]'\"”’".indexOf(text.charAt(end - 1)) >= 0) end--;
        return new Span(start, end);
    }

    private static boolean isEnd(char c) {
        return Character.isWhitespace(c) || c == '<' || c == '>' || c == '"' || c == '|';
    }

    private static @Nullable Span mailAddress(String text, int sign) {
        int start = back(text, sign);
        int end = domainEnd(text, sign + 1);
        if (start == sign || text.substring(sign, end).indexOf('.') < 0) return null;
        return new Span(start, end);
    }

    /** An address without a scheme, such as {@code example.com/help}. */
    private static @Nullable Span bareDomain(String text, int point) {
        int end = point + 1;
        while (end < text.length() && end - point <= 5 && isAsciiLetter(text.charAt(end))) end++;
        if (!ENDINGS.contains(text.substring(point + 1, end))) return null;
        if (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '@'))
            return null;
        int start = back(text, point);
        if (point - start < 2) return null;
        return end < text.length() && text.charAt(end) == '/'
                ? new Span(start, untilSpace(text, end).end())
                : new Span(start, end);
    }

    private static int back(String text, int from) {
        int start = from;
        while (start > 0 && from - start < LONGEST_NAME && isNamePart(text.charAt(start - 1)))
            start--;
        while (start < from && !Character.isLetterOrDigit(text.charAt(start))) start++;
        return start;
    }

    private static int domainEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_NAME && isDomainPart(text.charAt(end)))
            end++;
        while (end > from && !Character.isLetterOrDigit(text.charAt(end - 1))) end--;
        return end;
    }

    private static boolean isNamePart(char c) {
        return isDomainPart(c) || c == '_' || c == '+' || c == '%';
    }

    private static boolean isDomainPart(char c) {
        return isAsciiLetter(c) || c >= '0' && c <= '9' || c == '.' || c == '-';
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
