package heed.routing;

import heed.access.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody among whom a rule chooses, with what it goes by.
 *
 * @param inTeam false for whoever is read along and is in another team
 * @param knows their skills, by name
 * @param awayUntil null when they are here
 */
record RoutingMember(
        PersonId person,
        String name,
        boolean inTeam,
        List<String> knows,
        Taking taking,
        @Nullable Instant awayUntil) {}
