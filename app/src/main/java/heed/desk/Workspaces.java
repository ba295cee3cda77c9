package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.SavedViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the frame of the desk together. Whoever shows something beside the list asks {@link #of}
 * within their transaction and renders {@code desk/workspace.jte} with it. Thread-safe.
 */
@Service
@Transactional
class Workspaces {

    private final ListViews lists;
    private final SavedViews views;

    Workspaces(ListViews lists, SavedViews views) {
        this.lists = lists;
        this.views = views;
    }

    /**
     * The frame around a conversation, in at most one statement: views come with the counts, and
     * the list of a view or a search once the page stands.
     *
     * @param current what is open beside the list
     */
    WorkspaceView of(Viewer.Member viewer, Place place, @Nullable ConversationId current) {
        var nav = Navigation.of(viewer, place, null);
        var list =
                place instanceof Place.OfList here
                        ? lists.of(viewer, here, Stretch.beside(current))
                        : ListView.deferred(
                                place, place instanceof Place.OfSearch ? "Search" : "View");
        return new WorkspaceView(list.title(), viewer.theme(), nav, list);
    }

    /** A list as a page of its own. */
    WorkspaceView page(Viewer.Member viewer, Place place, Stretch stretch) {
        var nav = Navigation.of(viewer, place, views.of(viewer));
        var list = lists.of(viewer, place, stretch);
        return new WorkspaceView(list.title(), viewer.theme(), nav, list);
    }
}
