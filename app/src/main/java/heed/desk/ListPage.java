package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationFilter;
import heed.conversation.SavedViewId;
import heed.conversation.Worklist;
import heed.web.Html;
import heed.web.Htmx;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The lists: each a page of its own, a pane when htmx asks, its rows anew when they changed, or a
 * further stretch of them.
 */
@Controller
class ListPage {

    private final Workspaces workspaces;
    private final ListViews lists;

    ListPage(Workspaces workspaces, ListViews lists) {
        this.workspaces = workspaces;
        this.lists = lists;
    }

    @GetMapping("/")
    String start() {
        return "redirect:/lists/needed";
    }

    @GetMapping("/lists/{name}")
    Html list(
            @PathVariable String name,
            @RequestParam Map<String, String> words,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        var place = new Place.OfList(Worklist.of(name), ConversationFilter.of(words));
        return answer(viewer, place, words, htmx, response);
    }

    @GetMapping("/views/{id}")
    Html view(
            @PathVariable SavedViewId id,
            @RequestParam Map<String, String> words,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        return answer(viewer, new Place.OfView(id), words, htmx, response);
    }

    @GetMapping("/search")
    Html search(
            @RequestParam Map<String, String> words,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        var place = new Place.OfSearch(words.getOrDefault("q", "").strip());
        return answer(viewer, place, words, htmx, response);
    }

    private Html answer(
            Viewer.Member viewer,
            Place place,
            Map<String, String> words,
            Htmx htmx,
            HttpServletResponse response) {
        var after = words.get("after");
        if (htmx.asked() && after != null) {
            return Html.of("desk/rows", lists.of(viewer, place, Stretch.after(after)));
        }
        boolean rows = htmx.target().endsWith("#rows");
        if (rows || words.containsKey("pane")) {
            var again = Stretch.again(number(words.get("shown")), htmx.conversation());
            var list = lists.of(viewer, place, again);
            return Html.of(rows ? "desk/rows-inside" : "desk/list", list);
        }
        var stretch = after == null ? Stretch.FIRST : Stretch.after(after);
        var page = workspaces.page(viewer, place, stretch);
        if (htmx.asked()) {
            response.setHeader("HX-Push-Url", place.address());
            return Html.of("desk/list-change", page);
        }
        return Html.of("desk/list-page", page);
    }

    private static int number(@Nullable String word) {
        return word != null && word.matches("\\d{1,4}") ? Integer.parseInt(word) : 0;
    }
}
