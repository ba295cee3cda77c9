package heed.handoff;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.conversation.NextStep;
import heed.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off as somebody asks for it.
 *
 * @param person who shall have it; null for anybody of {@code team}
 * @param team null for that of {@code person}
 * @param nextStep what whoever accepts will do, and by when
 * @param again whether they know that it was handed on before
 */
public record HandOffWanted(
        @Nullable PersonId person,
        @Nullable TeamId team,
        String reason,
        String summary,
        String tried,
        NextStep nextStep,
        boolean again) {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_REASON = 2_000;

    /** The same without what databases do not keep, and with nothing missing. */
    HandOffWanted complete() {
        if (person == null && team == null) {
            throw incomplete("to whom");
        }
        return new HandOffWanted(
                person,
                team,
                said(reason, "why", LONGEST_REASON),
                said(summary, "what it is about", LONGEST),
                said(tried, "what was tried, even if nothing was", LONGEST),
                nextStep,
                again);
    }

    private static String said(String text, String what, int most) {
        var words = text.replace("\u0000", "").strip();
        if (words.isEmpty()) {
            throw incomplete(what);
        }
        if (words.length() > most) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "note-too-long",
                    "Say " + what + " in up to " + most + " characters.");
        }
        return words;
    }

    private static Refusal incomplete(String what) {
        return new Refusal(
                Refusal.Kind.INVALID,
                "note-missing",
                "Say " + what + ": nobody shall have to tell or to ask it again.");
    }
}
