package heed.reply;

import heed.ask.AskVerdict;
import heed.web.Refusal;
import java.util.List;

/**
 * What a reply's writer says of what was asked.
 *
 * @param verdicts what the reply does about it, where the review reads it otherwise
 * @param reason why the conversation is resolved with it although something stays open; may be
 *     empty
 */
public record ReplyAsks(List<AskVerdict> verdicts, String reason) {

    public static final ReplyAsks NONE = new ReplyAsks(List.of(), "");

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
