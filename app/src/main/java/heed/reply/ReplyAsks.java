package heed.reply;

import heed.ask.AskVerdict;
import heed.gate.PromiseWords;
import heed.web.Refusal;
import java.util.List;

/**
 * What a reply's writer says of what was asked, and of what was promised.
 *
 * @param verdicts what the reply does about it, where the review reads it otherwise
 * @param reason why the conversation is resolved with it although something stays open; may be
 *     empty
 * @param promises which of its promises are none, and which earlier ones it keeps or renews
 */
public record ReplyAsks(List<AskVerdict> verdicts, String reason, PromiseWords promises) {

    public static final ReplyAsks NONE = new ReplyAsks(List.of(), "", PromiseWords.NONE);

    /** One that says nothing of promises. */
    public ReplyAsks(List<AskVerdict> verdicts, String reason) {
        this(verdicts, reason, PromiseWords.NONE);
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
