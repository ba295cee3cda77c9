package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationFilter;
import heed.conversation.SavedViewId;
import heed.conversation.Worklist;
import heed.web.Cursor;
import heed.web.Html;
import heed.web.Htmx;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists, each a page of its own, a pane when htmx asks, or a further stretch of rows. */
@Controller
class ListPage {

    private final Workspaces workspaces;

    ListPage(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @GetMapping("/")
    String start() {
        return "redirect:/lists/needed";
    }

    @GetMapping("/lists/{name}")
    Html list(
            @PathVariable String name,
            @RequestParam Map<String, String> words,
            @RequestParam(required = false) @Nullable String after,
            Viewer.Member viewer,
            Htmx htmx) {
        var place = new Place.OfList(Worklist.of(name), ConversationFilter.of(words));
        return answer(viewer, place, after, htmx);
    }

    @GetMapping("/views/{id}")
    Html view(
            @PathVariable SavedViewId id,
            @RequestParam(required = false) @Nullable String after,
            Viewer.Member viewer,
            Htmx htmx) {
        return answer(viewer, new Place.OfView(id), after, htmx);
    }

    private Html answer(Viewer.Member viewer, Place place, @Nullable String after, Htmx htmx) {
        if (after != null) {
            return Html.of("desk/rows", workspaces.list(viewer, place, Cursor.of(after)));
        }
        if (htmx.target().startsWith("section#list")) {
            return Html.of(
                    "desk/list", workspaces.list(viewer, place, null).beside(htmx.conversation()));
        }
        var view = workspaces.of(viewer, place, null);
        return Html.of(htmx.asked() ? "desk/list-change" : "desk/list-page", view);
    }
}
