package heed.conversation;

import heed.web.Refusal;
import java.time.Instant;

/** What somebody will do next, and by when. Nothing open is without one. */
public record NextStep(String text, Instant at) {

    private static final int LONGEST = 500;

    /**
     * @throws Refusal when the text is missing or too long
     */
    public NextStep {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "next-step-missing",
                    "Say what comes next, in up to 500 characters.");
        }
    }
}
