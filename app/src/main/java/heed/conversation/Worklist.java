package heed.conversation;

import java.util.Locale;

/**
 * The lists of open conversations that everybody has, each ordered by what needs somebody first.
 */
public enum Worklist {
    /**
     * What I own, and what nobody in my teams owns, as far as it needs somebody within the hour.
     */
    NEEDED,
    /** All that I own. */
    MINE,
    /** All that my teams own. */
    TEAM,
    /** What my teams own and nobody has. */
    UNASSIGNED,
    /** Whose next step is past by more than a working day. Should be empty. */
    ADRIFT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
