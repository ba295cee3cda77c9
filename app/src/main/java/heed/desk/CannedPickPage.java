package heed.desk;

import heed.access.Viewer;
import heed.canned.CannedId;
import heed.conversation.ConversationId;
import heed.web.Html;
import heed.web.Htmx;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding a canned reply while one writes, on a sheet or a page, and putting it in. */
@Controller
@RequestMapping("/conversations/{id}/canned-replies")
class CannedPickPage {

    private final CannedPicks picks;

    CannedPickPage(CannedPicks picks) {
        this.picks = picks;
    }

    /** What the editor puts in. */
    record Words(String name, String html, int blanks) {}

    @GetMapping
    Html find(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx) {
        var view = picks.find(id, q, Place.of(in), viewer);
        return Html.of(
                !htmx.asked()
                        ? "desk/canned-page"
                        : htmx.target().endsWith("#canned-found")
                                ? "desk/canned-found"
                                : "desk/canned-sheet",
                view);
    }

    /**
     * Puts one in: for the editor, which asks for JSON, where the cursor is; without script behind
     * what was written. When none is chosen yet, what is written is kept, and the choice follows.
     */
    @PostMapping
    Object put(
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable CannedId canned,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            @ModelAttribute ComposerForm form,
            Viewer.Member viewer) {
        if (canned == null) {
            picks.keep(id, form.draft(), viewer);
            var in = Place.of(form.in()).in();
            return "redirect:/conversations/" + id + "/canned-replies?in=" + in;
        }
        if (accept.contains(MediaType.APPLICATION_JSON_VALUE)) {
            var filled = picks.take(id, canned, viewer);
            return ResponseEntity.ok(
                    new Words(filled.canned().name(), filled.html(), filled.blanks()));
        }
        var number = picks.append(id, canned, viewer);
        return "redirect:" + Place.of(form.in()).conversation(number) + "#composer";
    }
}
