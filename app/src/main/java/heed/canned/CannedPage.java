package heed.canned;

import heed.access.Viewer;
import heed.web.Html;
import heed.web.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The canned replies: what there is, a new one, what one says in which language, its history. */
@Controller
@RequestMapping(CannedPage.HERE)
class CannedPage {

    static final String HERE = "/settings/canned-replies";
    private static final Map<String, String> FIELDS =
            Map.of(
                    "name-missing", "name",
                    "not-a-shortcut", "shortcut",
                    "shortcut-taken", "shortcut",
                    "too-many-tags", "tags");
    private static final Map<String, String> TOLD =
            Map.of(
                    "added", "Kept. Type / in a reply to put it in.",
                    "saved", "Saved. It holds from the next reply on.",
                    "archived", "Archived: nobody is offered it any more.",
                    "restored", "It is offered again.");

    private final CannedReplies replies;
    private final CannedKeeping keeping;
    private final CannedPages pages;

    CannedPage(CannedReplies replies, CannedKeeping keeping, CannedPages pages) {
        this.replies = replies;
        this.keeping = keeping;
        this.pages = pages;
    }

    @GetMapping
    Html list(
            Viewer.Member viewer,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String told) {
        return Html.of("canned/list", pages.list(archived, q, TOLD.get(told), viewer));
    }

    @GetMapping("/new")
    Html form(Viewer.Member viewer) {
        return Html.of("canned/edit", pages.form(CannedForm.empty("me"), null, viewer));
    }

    /** What is typed just now with a real customer's words in it; nothing is kept. */
    @PostMapping("/preview")
    Html preview(@RequestParam MultiValueMap<String, String> fields, Viewer.Member viewer) {
        return Html.of("canned/preview", pages.preview(CannedForm.of(fields), viewer));
    }

    @PostMapping
    Object add(@RequestParam MultiValueMap<String, String> fields, Viewer.Member viewer) {
        return keep(fields, null, viewer);
    }

    @GetMapping("/{id}")
    Html show(
            @PathVariable CannedId id,
            Viewer.Member viewer,
            @RequestParam(defaultValue = "") String with,
            @RequestParam(defaultValue = "") String told) {
        var view = pages.form(id, with, viewer);
        return Html.of("canned/edit", view.telling(TOLD.get(told)));
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable CannedId id,
            @RequestParam MultiValueMap<String, String> fields,
            Viewer.Member viewer) {
        replies.find(id);
        return keep(fields, id, viewer);
    }

    @PostMapping("/{id}/archiving")
    String archive(
            @PathVariable CannedId id,
            @RequestParam(defaultValue = "true") boolean archived,
            Viewer.Member viewer) {
        keeping.archive(id, archived, viewer);
        return "redirect:" + HERE + (archived ? "?told=archived" : "/" + id + "?told=restored");
    }

    private Object keep(
            MultiValueMap<String, String> fields, @Nullable CannedId id, Viewer.Member viewer) {
        var typed = CannedForm.of(fields);
        if (!"save".equals(fields.getFirst("deed"))) {
            return Html.of("canned/edit", pages.form(typed, id, viewer));
        }
        try {
            if (id == null) {
                return "redirect:"
                        + HERE
                        + "/"
                        + keeping.add(typed.wanted(viewer), viewer)
                        + "?told=added";
            }
            keeping.change(id, typed.version(), typed.wanted(viewer), viewer);
            return "redirect:" + HERE + "/" + id + "?told=saved";
        } catch (Refusal refusal) {
            var problems = CannedPages.problems(refusal, FIELDS);
            var problem = problems.any() ? null : refusal.sentence();
            return Html.of("canned/edit", pages.form(typed, id, problems, problem, viewer))
                    .withStatus(refusal.kind().status());
        }
    }
}
