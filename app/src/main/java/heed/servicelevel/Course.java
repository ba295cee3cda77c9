package heed.servicelevel;

import heed.access.TeamId;
import heed.conversation.ConversationId;
import heed.conversation.Priority;
import heed.conversation.State;
import heed.customer.OrganisationId;
import heed.inbox.InboxId;
import heed.servicelevel.Happening.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as its clocks are reckoned from.
 *
 * @param version when it was read
 * @param happenings its own and those of what was merged into it, in their order
 */
record Course(
        ConversationId id,
        TeamId team,
        InboxId inbox,
        Priority priority,
        @Nullable OrganisationId organisation,
        State state,
        @Nullable Instant resolvedAt,
        long version,
        List<Happening> happenings) {

    /**
     * The happenings, and that it stands at last as it does: what was imported, or came over a late
     * mail, may not tell.
     */
    List<Happening> settled() {
        if (happenings.isEmpty()) {
            return happenings;
        }
        var all = new ArrayList<>(happenings);
        var last = all.getLast().at();
        if (state == State.OPEN) {
            all.add(new Happening(last, What.REOPENED, id.value()));
        } else {
            var end = resolvedAt == null || resolvedAt.isBefore(last) ? last : resolvedAt;
            happenings.stream()
                    .map(Happening::part)
                    .distinct()
                    .forEach(part -> all.add(new Happening(end, What.RESOLVED, part)));
        }
        return all;
    }
}
