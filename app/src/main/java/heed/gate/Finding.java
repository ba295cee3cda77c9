package heed.gate;

import heed.message.MessageId;
import java.util.List;

/**
 * Something that a draft should not say, or fails to say.
 *
 * @param check which check found it, such as {@code unanswered-question}
 * @param level as loud as the team wants it; never {@link Level#OFF}
 * @param start where in the text, in UTF-16 code units
 * @param end exclusive; the same as {@code start} when something is missing there
 * @param text the words there
 * @param message for the writer: what it is
 * @param evidence the words of the conversation that led to it
 * @param suggestions better wordings or next steps; may be empty
 */
public record Finding(
        FindingId id,
        String check,
        Level level,
        int start,
        int end,
        String text,
        String message,
        List<Evidence> evidence,
        List<String> suggestions) {

    /** The check of a reply that could not be read. */
    static final String NOT_REVIEWED = "not-reviewed";

    /** Words that somebody said, and where in which message they stand. */
    public record Evidence(MessageId message, int start, int end, String text) {}

    /** A reply that nobody and nothing has looked at does not leave unseen. */
    static Finding notReviewed() {
        return new Finding(
                FindingId.of(NOT_REVIEWED, ""),
                NOT_REVIEWED,
                Level.STOP,
                0,
                0,
                "",
                "This reply could not be checked. Try again in a moment, or read it once more and say why it may leave.",
                List.of(),
                List.of());
    }

    /** Whether a lead can let it pass. */
    public boolean mayBeApproved() {
        return Vows.isBeyond(this);
    }

    Finding at(Level other) {
        return new Finding(id, check, other, start, end, text, message, evidence, suggestions);
    }

    /**
     * Whether its writer's word lets it pass. A blank has to be filled; what goes beyond what they
     * may promise, a lead approves.
     */
    public boolean mayBeConfirmed() {
        return !Unfilled.is(this) && !Vows.isBeyond(this);
    }

    /** Whose words it is about: the draft's, or the customer's where something is missing. */
    String words() {
        return !text.isEmpty() || evidence.isEmpty() ? text : evidence.getFirst().text();
    }
}
