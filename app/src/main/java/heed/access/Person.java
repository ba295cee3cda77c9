package heed.access;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here, or did: who has left keeps their name on what they wrote, and nothing
 * else.
 *
 * @param email lower case
 * @param signature ends their replies; plain text
 */
public record Person(
        PersonId id,
        String name,
        String email,
        Role role,
        ZoneId zone,
        String signature,
        String theme,
        Instant createdAt,
        @Nullable Instant leftAt) {

    public boolean worksHere() {
        return leftAt == null;
    }

    /** Two letters for narrow places. */
    public String initials() {
        return Initials.of(name);
    }
}
