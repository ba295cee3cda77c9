package heed.conversation;

import heed.web.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The lists that everybody has. Open conversations are ordered by what needs somebody first, the
 * others by their latest change.
 */
public enum Worklist {
    /**
     * What I own, and what nobody in my teams owns, as far as it needs somebody within the hour.
     */
    NEEDED,
    /** All that I own, but for what is snoozed. */
    MINE,
    /** All that my teams own, but for what is snoozed. */
    TEAM,
    /** What my teams own and nobody has, but for what is snoozed. */
    UNASSIGNED,
    /** Whose next step is past by more than a working day. Should be empty. */
    ADRIFT,
    /** What is out of sight until its time comes. */
    SNOOZED,
    /** Where nothing is left to do. */
    RESOLVED,
    /** What never was a customer. */
    SPAM,
    /** Whatever the viewer may see, in any state. */
    ALL;

    /** Whether it is ordered by what needs somebody first. */
    public boolean isOpen() {
        return ordinal() <= SNOOZED.ordinal();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Worklist> find(String word) {
        return Arrays.stream(values()).filter(list -> list.word().equals(word)).findFirst();
    }

    /**
     * @throws Refusal when there is no list of that name
     */
    public static Worklist of(String word) {
        return find(word)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-list",
                                "There is no list of this name: choose one on the left."));
    }
}
