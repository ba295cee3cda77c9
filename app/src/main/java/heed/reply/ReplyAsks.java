package heed.reply;

import heed.ask.AskVerdict;
import heed.conversation.Outcome;
import heed.gate.PromiseWords;
import heed.web.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reply's writer says of what was asked, and of what was promised.
 *
 * @param verdicts what the reply does about it, where the review reads it otherwise
 * @param reason why the conversation is resolved with it although something stays open; may be
 *     empty
 * @param outcome how it ended, when it resolves; null when its writer does not say
 * @param promises which of its promises are none, and which earlier ones it keeps or renews
 */
public record ReplyAsks(
        List<AskVerdict> verdicts,
        String reason,
        PromiseWords promises,
        @Nullable Outcome outcome) {

    public static final ReplyAsks NONE = new ReplyAsks(List.of(), "", PromiseWords.NONE, null);

    /** One that says nothing of promises. */
    public ReplyAsks(List<AskVerdict> verdicts, String reason) {
        this(verdicts, reason, PromiseWords.NONE, null);
    }

    /** One that does not say how it ended. */
    public ReplyAsks(List<AskVerdict> verdicts, String reason, PromiseWords promises) {
        this(verdicts, reason, promises, null);
    }

    /** The same, resolving the conversation so. */
    public ReplyAsks ending(@Nullable Outcome outcome) {
        return new ReplyAsks(verdicts, reason, promises, outcome);
    }

    /**
     * @throws Refusal when there are more verdicts than anybody gives
     */
    public ReplyAsks {
        if (verdicts.size() > AskVerdict.MOST) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "too-many-asks", "Say something of 100 asks at most.");
        }
    }
}
