package heed.review.thread;

import heed.review.text.Span;
import heed.review.text.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day: “5 pm”, “17:00”, “17 Uhr”, “17.30 Uhr”, “à 17 h”, “17h30”. */
final class Clock {

    private static final Pattern MINUTES = Pattern.compile("h([0-5]\\d)");

    /** Before hours that are a time of day rather than a length, in French. */
    private static final Set<String> AT =
            Set.of("à", "dès", "vers", "avant", "après", "jusqu'à", "midi");

    private Clock() {}

    static @Nullable Value at(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (!token.isNumber()) return null;
        String[] parts = token.text().split("[:.]");
        if (parts.length > 2
                || parts[0].length() > 2
                || parts.length == 2 && parts[1].length() != 2) return null;
        int minute = parts.length == 2 ? Integer.parseInt(parts[1]) : 0;
        Token next = next(tokens, at, 1);
        var glued = next == null ? null : MINUTES.matcher(next.lower());
        if (glued != null && glued.matches() && next != null) {
            return value(token.span().and(next.span()), hour(parts), glued.group(1));
        }
        boolean pm = next != null && (next.is("pm") || next.is("p"));
        boolean am = next != null && (next.is("am") || next.is("a") && token.end() == next.start());
        boolean named = next != null && (next.is("uhr") || next.is("h") && isTime(tokens, at));
        boolean told = token.text().indexOf(':') >= 0 || pm || am || named;
        if (!told && !beginsSpan(tokens, at)) return null;
        int hour = hour(parts);
        if (pm && hour < 12) hour += 12;
        double minutes = hour * 60.0 + minute;
        Span span =
                (pm || am || named) && next != null ? token.span().and(next.span()) : token.span();
        return new Value(span, "clock", minutes, minutes);
    }

    private static Value value(Span span, int hour, String minute) {
        double minutes = hour * 60.0 + Integer.parseInt(minute);
        return new Value(span, "clock", minutes, minutes);
    }

    private static int hour(String[] parts) {
        return Integer.parseInt(parts[0]) % 24;
    }

    /** “à 18 h” and “9 h à 18 h”, but not “un délai de 48 h”. */
    private static boolean isTime(List<Token> tokens, int at) {
        Token before = next(tokens, at, -1);
        Token behind = next(tokens, at, 2);
        Token unit = next(tokens, at, 4);
        boolean begins = behind != null && behind.is("à") && unit != null && unit.is("h");
        return begins || before != null && AT.contains(before.lower());
    }

    /** “von 9 bis 18 Uhr”, “de 9 à 18 h”. */
    private static boolean beginsSpan(List<Token> tokens, int at) {
        Token to = next(tokens, at, 1);
        Token unit = next(tokens, at, 3);
        Token before = next(tokens, at, -1);
        return to != null
                && unit != null
                && (unit.is("uhr") && (to.is("bis") || to.is("-") || to.is("–"))
                        || unit.is("h") && to.is("à") && before != null && before.is("de"));
    }

    private static @Nullable Token next(List<Token> tokens, int at, int steps) {
        int there = at + steps;
        return there >= 0 && there < tokens.size() ? tokens.get(there) : null;
    }
}
