package heed.conversation;

import heed.web.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** How a conversation ended, as whoever resolved it says. */
public enum Outcome {
    /** What the customer wanted is done. */
    SOLVED,
    /** They can go on, though what they wanted is not done. */
    WORKAROUND,
    /** We will not do it, and said so. */
    DECLINED,
    /** The customer did not answer any more. */
    NO_ANSWER;

    /** As addresses, programs and the database write it: {@code no-answer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As a person reads it. */
    public String words() {
        return word().replace('-', ' ');
    }

    /** Whether the customer has what they came for, in one way or another. */
    public boolean helped() {
        return this == SOLVED || this == WORKAROUND;
    }

    /**
     * @throws Refusal when it is none
     */
    public static Outcome of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.INVALID,
                                "not-an-outcome",
                                "An outcome is solved, workaround, declined or no-answer."));
    }
}
