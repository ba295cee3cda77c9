package heed.desk;

import heed.access.People;
import heed.access.Person;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.conversation.ConversationFilter;
import heed.conversation.SavedViewId;
import heed.conversation.SavedViews;
import heed.conversation.Worklist;
import heed.inbox.Inboxes;
import heed.web.Html;
import heed.web.Htmx;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Narrowing a list, and keeping it as a view. */
@Controller
class NarrowPage {

    private final ListViews lists;
    private final SavedViews views;
    private final People people;
    private final Inboxes inboxes;

    NarrowPage(ListViews lists, SavedViews views, People people, Inboxes inboxes) {
        this.lists = lists;
        this.views = views;
        this.people = people;
        this.inboxes = inboxes;
    }

    @GetMapping("/narrowing")
    Html narrow(
            @RequestParam(required = false) @Nullable String in, Viewer.Member viewer, Htmx htmx) {
        var place = Place.of(in);
        var view =
                new NarrowView(
                        place,
                        lists.list(viewer, place),
                        people.all().stream().filter(Person::worksHere).toList(),
                        people.teams().stream()
                                .filter(team -> viewer.teams().contains(team.id()))
                                .toList(),
                        inboxes.all().stream()
                                .filter(inbox -> viewer.teams().contains(inbox.team()))
                                .toList(),
                        viewer.theme());
        return Html.of(htmx.asked() ? "desk/narrow" : "desk/narrow-page", view);
    }

    /**
     * Keeps what the form says as a view.
     *
     * @param keepFor {@code me}, or a team
     */
    @PostMapping("/views")
    String keep(
            @RequestParam String name,
            @RequestParam String list,
            @RequestParam(name = "for", defaultValue = "me") String keepFor,
            @RequestParam Map<String, String> words,
            Viewer.Member viewer) {
        var team = keepFor.equals("me") ? null : TeamId.of(keepFor);
        var filter = ConversationFilter.of(words);
        return "redirect:/views/" + views.keep(name, team, Worklist.of(list), filter, viewer);
    }

    @DeleteMapping("/views/{id}")
    String remove(@PathVariable SavedViewId id, Viewer.Member viewer) {
        views.remove(id, viewer);
        return "redirect:/";
    }

    /** The same for forms, which know no DELETE. */
    @PostMapping("/views/{id}/removal")
    String removeByForm(@PathVariable SavedViewId id, Viewer.Member viewer) {
        return remove(id, viewer);
    }
}
