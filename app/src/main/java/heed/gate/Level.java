package heed.gate;

import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.util.Locale;

/** How loud a finding is for a team, the loudest first. */
public enum Level {
    /** Holds the reply until its words are changed, or confirmed with a reason. */
    STOP,
    /** Holds the reply until its words are changed, or confirmed; a reason helps. */
    WARN,
    /** Told, and holds nothing. */
    HINT,
    /** Not told. */
    OFF;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a reply waits for somebody to look. */
    public boolean holds() {
        return this == STOP || this == WARN;
    }

    static Level of(heed.review.Level level) {
        return switch (level) {
            case STOP -> STOP;
            case WARN -> WARN;
            case HINT -> HINT;
        };
    }

    /**
     * @throws Refusal when there is no such level
     */
    static Level of(String word) {
        for (var level : values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        throw new Refusal(
                Refusal.Kind.INVALID, "no-such-level", "A check stops, warns, hints or is off.");
    }

    boolean isLouderThan(Level other) {
        return ordinal() < other.ordinal();
    }

    Level quieter(Level other) {
        return isLouderThan(other) ? other : this;
    }
}
