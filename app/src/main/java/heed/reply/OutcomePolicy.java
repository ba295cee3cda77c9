package heed.reply;

import heed.ask.AskState;
import heed.conversation.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Proposes how a conversation ended; whoever resolves it knows better. A pure decision. */
final class OutcomePolicy {

    /** Whoever has not answered a question of ours for this long does not answer any more. */
    private static final Duration SILENCE = Duration.ofDays(2);

    private static final Pattern DECLINES =
            Pattern.compile(
                    "(?iu)\\b(unfortunately|we (are not able|are unable|cannot|can't|will not|won't|do not offer)|not possible"
                            + "|leider|nicht möglich|können wir nicht|bieten wir nicht"
                            + "|malheureusement|pas possible|ne pouvons pas|lamentablemente|no es posible|no podemos)\\b",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern WORKS_AROUND =
            Pattern.compile(
                    "(?iu)\\b(workaround|work around|in the meantime|until (it is|we have|this is) fixed|for the time being"
                            + "|übergangsweise|vorübergehend|in der zwischenzeit|behelfs\\w*|solange"
                            + "|en attendant|solution provisoire|contournement|mientras tanto|solución provisional)\\b",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private OutcomePolicy() {}

    /**
     * @param reply what we said last; null when we said nothing
     * @param silentSince since when the customer has not said anything to it; null when they did
     */
    static Outcome of(
            @Nullable String reply,
            @Nullable Instant silentSince,
            Collection<AskState> asks,
            Instant now) {
        if (reply == null) {
            return Outcome.SOLVED;
        }
        boolean unanswered =
                silentSince != null
                        && silentSince.plus(SILENCE).isBefore(now)
                        && reply.contains("?");
        if (unanswered) {
            return Outcome.NO_ANSWER;
        }
        if (asks.contains(AskState.DECLINED) && !asks.contains(AskState.ANSWERED)) {
            return Outcome.DECLINED;
        }
        if (WORKS_AROUND.matcher(reply).find()) {
            return Outcome.WORKAROUND;
        }
        boolean answered = silentSince == null || asks.contains(AskState.ANSWERED);
        return DECLINES.matcher(reply).find() && !answered ? Outcome.DECLINED : Outcome.SOLVED;
    }
}
