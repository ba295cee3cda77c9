package heed.ask;

import heed.web.Refusal;
import java.util.Locale;

/** What became of an ask. */
public enum AskState {
    OPEN,
    ANSWERED,
    /** We said when the answer comes. */
    DEFERRED,
    /** We said no. */
    DECLINED,
    /** It was none, or matters no more, by a person's word. */
    DROPPED;

    /** The word in the database, in forms and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Refusal when there is no such state
     */
    public static AskState of(String word) {
        for (var state : values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        throw new Refusal(
                Refusal.Kind.INVALID,
                "not-a-state-of-asks",
                "An ask is open, answered, deferred, declined or dropped.");
    }
}
