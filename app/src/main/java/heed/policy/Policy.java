package heed.policy;

import heed.access.PersonId;
import heed.access.TeamId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of ours towards customers.
 *
 * @param says the rule in a sentence, as a customer may read it
 * @param team for whose customers; null for the whole desk
 * @param owner who sees to it that it still makes sense; null when they left
 * @param reviewOn when its owner looks at it again
 * @param offers what may be offered beyond it, in their order
 */
public record Policy(
        PolicyId id,
        String name,
        String says,
        @Nullable TeamId team,
        @Nullable String teamName,
        @Nullable PersonId owner,
        @Nullable String ownerName,
        LocalDate reviewOn,
        boolean closed,
        int version,
        List<Offer> offers) {

    Policy with(List<Offer> found) {
        return new Policy(
                id, name, says, team, teamName, owner, ownerName, reviewOn, closed, version, found);
    }
}
