package heed.desk;

import java.util.List;

/**
 * The frame around everything that is worked on: navigation, a list, and beside it what is open.
 *
 * @param title of the page; the list's own when nothing is open
 * @param theme that the person chose
 */
record WorkspaceView(String title, String theme, NavView nav, ListView list) {

    /** The scripts of the workspace, below {@code js}. */
    static final List<String> SCRIPTS =
            List.of(
                    "shortcuts",
                    "list-nav",
                    "calm-list",
                    "told",
                    "live-desk",
                    "command-palette",
                    "theme-choice",
                    "undo-toast",
                    "time-ago",
                    "message-frame",
                    "form-sheet",
                    "key-choice",
                    "copy-text",
                    "newest-in-view",
                    "heed-composer",
                    "heed-review",
                    "canned-picker",
                    "known-answers",
                    "known-words");

    WorkspaceView titled(String title) {
        return new WorkspaceView(title, theme, nav, list);
    }
}
