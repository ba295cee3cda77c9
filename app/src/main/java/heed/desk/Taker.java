package heed.desk;

import heed.access.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom a conversation may be given.
 *
 * @param away {@code away until 30 Nov 09:00}; null when they are here
 */
record Taker(PersonId id, String name, String initials, @Nullable String away) {

    /** “Ada Okoye, away until 30 Nov 09:00”. */
    String words() {
        return away == null ? name : name + ", " + away;
    }
}
