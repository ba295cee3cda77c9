package heed.conversation;

import heed.web.Refusal;
import java.time.Instant;

/** What somebody will do next, and by when. Nothing open is without one. */
public record NextStep(String text, Instant at) {

    private static final int LONGEST = 500;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /**
     * @throws Refusal when the text is missing or too long, or the time is beyond all calendars
     */
    public NextStep {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "next-step-missing",
                    "Say what comes next, in up to 500 characters.");
        }
        if (at.isAfter(LATEST) || at.isBefore(Instant.EPOCH)) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "time-out-of-range", "Choose a time in our days.");
        }
    }
}
