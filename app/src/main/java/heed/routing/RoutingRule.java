package heed.routing;

import heed.access.TeamId;
import heed.inbox.InboxId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How new conversations of a team, or of one of its inboxes, find their owner.
 *
 * @param id null when nobody has said anything: then the team takes what it wants
 * @param inbox null for all that have no rule of their own
 * @param most how many open conversations somebody gets at most; null for any number
 * @param version grows with every change
 */
public record RoutingRule(
        @Nullable UUID id,
        TeamId team,
        @Nullable InboxId inbox,
        Way way,
        @Nullable Integer most,
        long version) {

    static RoutingRule none(TeamId team) {
        return new RoutingRule(null, team, null, Way.PULL, null, 0);
    }
}
