package heed.conversation;

import heed.access.Viewer;
import heed.conversation.WorklistStore.Stretch;
import heed.web.Cursor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists that everybody has, a stretch at a time. Thread-safe. */
@Service
@Transactional(readOnly = true)
public class Worklists {

    /** What needs somebody within this time counts as now. */
    public static final Duration NOW = Duration.ofHours(1);

    private static final Instant NEVER = Instant.parse("9998-01-01T00:00:00Z");

    private final WorklistStore store;
    private final ConversationListStore lists;
    private final Clock clock;

    Worklists(WorklistStore store, ConversationListStore lists, Clock clock) {
        this.store = store;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * A stretch of a list, in its order (see {@link Worklist}), narrowed by {@code filter}; one
     * more than {@code limit} when there are more. The filter's state counts in {@link
     * Worklist#ALL} alone, whose others say theirs.
     */
    public List<Conversation> page(
            Worklist list,
            ConversationFilter filter,
            @Nullable Cursor after,
            int limit,
            Viewer.Member viewer) {
        var now = Instant.now(clock);
        var teams = viewer.teams();
        var open = new Stretch(now, Instant.EPOCH, NEVER, true, filter, after, limit + 1);
        return switch (list) {
            case NEEDED -> store.needed(viewer.person(), teams, until(open, now.plus(NOW)));
            case MINE -> store.owned(viewer.person(), open);
            case TEAM -> store.ofTeams(teams, open);
            case UNASSIGNED -> store.ofTeams(teams, ofNobody(open));
            case ADRIFT -> store.adrift(teams, open);
            case SNOOZED ->
                    store.ofTeams(
                            teams, new Stretch(now, now, NEVER, false, filter, after, limit + 1));
            case RESOLVED -> store.closed(teams, State.RESOLVED, fromNewest(open));
            case SPAM -> store.closed(teams, State.SPAM, fromNewest(open));
            case ALL -> lists.filtered(filter, after, limit + 1);
        };
    }

    private static Stretch until(Stretch open, Instant until) {
        return new Stretch(
                open.now(), open.from(), until, true, open.filter(), open.after(), open.limit());
    }

    private static Stretch ofNobody(Stretch open) {
        return new Stretch(
                open.now(),
                open.from(),
                open.until(),
                true,
                open.filter().ofNobody(),
                open.after(),
                open.limit());
    }

    private static Stretch fromNewest(Stretch open) {
        return new Stretch(
                open.now(),
                open.from(),
                open.until(),
                true,
                open.filter(),
                open.after() == null ? new Cursor(NEVER, new java.util.UUID(-1, -1)) : open.after(),
                open.limit());
    }
}
