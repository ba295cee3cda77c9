package heed.promise;

import heed.web.Refusal;
import java.util.Locale;

/** The matters that rules of who may promise what tell apart, the weightiest first. */
public enum PromiseKind {
    REFUND,
    VISIT,
    DELIVERY,
    CALL,
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Refusal when there is no such kind
     */
    static PromiseKind of(String word) {
        for (var kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new Refusal(
                Refusal.Kind.INVALID,
                "no-such-kind",
                "A promise is a refund, a visit, a delivery, a call, or other.");
    }
}
