package heed.conversation;

import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The narrowed lists that people and teams keep under names. Thread-safe. */
@Service
@Transactional
public class SavedViews {

    private static final int LONGEST_NAME = 80;
    private static final int MOST = 100;

    private final SavedViewStore store;

    SavedViews(SavedViewStore store) {
        this.store = store;
    }

    /** The viewer's own, then their teams'. */
    @Transactional(readOnly = true)
    public List<SavedView> of(Viewer.Member viewer) {
        return store.of(viewer);
    }

    /**
     * @throws Refusal when there is none, or it is neither the viewer's nor their teams'
     */
    @Transactional(readOnly = true)
    public SavedView find(SavedViewId id, Viewer.Member viewer) {
        return store.find(id, viewer)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-view",
                                "There is no such view. Somebody may have removed it."));
    }

    /**
     * Keeps a view for the viewer, or for {@code team}.
     *
     * @throws Refusal when the name is missing, the team is not theirs, or they have a hundred
     */
    public SavedViewId keep(
            String name,
            @Nullable TeamId team,
            Worklist list,
            ConversationFilter filter,
            Viewer.Member viewer) {
        var clean = name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "name-missing",
                    "Give the view a name, up to 80 characters.");
        }
        if (team != null && !viewer.teams().contains(team)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-your-team",
                    "You can keep views for the teams that you are in.");
        }
        if (store.of(viewer).size() >= MOST) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "too-many-views",
                    "A hundred views is the most. Remove one that nobody uses.");
        }
        return store.add(clean, team, list, filter, viewer);
    }

    /** Removes a view of the viewer's, or of a team of theirs. */
    public void remove(SavedViewId id, Viewer.Member viewer) {
        store.remove(find(id, viewer).id());
    }
}
