package heed.promise;

import heed.web.Refusal;

/** Why something became of a promise, as somebody typed it. */
final class Reason {

    private static final int LONGEST = 2000;

    private Reason() {}

    /** Clean; may be empty. */
    static String of(String text) {
        var reason = text.replace("\u0000", "").strip();
        if (reason.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "reason-too-long", "A reason has 2,000 characters.");
        }
        return reason;
    }

    /** Clean, and not empty. */
    static String required(String text) {
        var reason = of(text);
        if (reason.isEmpty()) {
            throw missing();
        }
        return reason;
    }

    static Refusal missing() {
        return new Refusal(
                Refusal.Kind.INVALID, "reason-missing", "Say why: the customer will ask.");
    }
}
