package heed.channel.phone;

import heed.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as somebody logs it.
 *
 * @param inbound whether they called us
 * @param answered whether anybody spoke with anybody
 * @param length 0 when nobody answered; in whole seconds
 * @param number as typed; null for the one on the card, or when it is not known
 * @param summary what was said; of a call of theirs, by them
 * @param told what we answered in a call of theirs; empty when they still wait for it
 * @param at when it began; null for as long ago as it took
 * @param key names this call: the same key a second time logs nothing more
 */
public record CallWanted(
        boolean inbound,
        boolean answered,
        Duration length,
        @Nullable String number,
        String summary,
        String told,
        @Nullable Instant at,
        String key) {

    private static final int LONGEST = 20_000;
    private static final Duration A_DAY = Duration.ofDays(1);

    CallWanted accepted(Instant now) {
        var said = clean(summary);
        var ours = clean(told);
        if (answered && said.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "summary-missing",
                    "Say in a line what was said: whoever goes on with it was not on the telephone.");
        }
        var took = answered ? length : Duration.ZERO;
        if (took.isNegative() || took.compareTo(A_DAY) > 0) {
            throw new Refusal(Refusal.Kind.INVALID, "no-such-length", "A call lasts up to a day.");
        }
        var began = at == null ? now.minus(took) : at;
        if (began.plus(took).isAfter(now) || began.isBefore(now.minus(Duration.ofDays(31)))) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "no-such-time",
                    "Log a call of the last month, and none that is still to come.");
        }
        if (key.isBlank() || key.length() > 200) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "key-missing", "Open the sheet again, and log it there.");
        }
        return new CallWanted(inbound, answered, took, number, said, ours, began, key);
    }

    private static String clean(String typed) {
        var text = typed.replace("\u0000", "").strip();
        if (text.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE, "too-long", "Say it in up to 20,000 characters.");
        }
        return text;
    }
}
