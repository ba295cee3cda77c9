package heed.conversation;

import heed.access.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A narrowed list that somebody, or a team, keeps under a name.
 *
 * @param team whose view it is; null when it is one person's own
 */
public record SavedView(
        SavedViewId id,
        String name,
        @Nullable TeamId team,
        Worklist list,
        ConversationFilter filter) {}
