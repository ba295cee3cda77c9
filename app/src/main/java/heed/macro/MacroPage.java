package heed.macro;

import heed.access.People;
import heed.access.Viewer;
import heed.canned.CannedReplies;
import heed.web.Html;
import heed.web.Problems;
import heed.web.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The macros: what there is, a new one, what one does. */
@Controller
@RequestMapping(MacroPage.HERE)
class MacroPage {

    static final String HERE = "/settings/macros";
    private static final int MOST = 500;
    private static final Map<String, String> FIELDS =
            Map.of("name-missing", "name", "too-many-tags", "tags", "next-step-missing", "step");
    private static final Map<String, String> TOLD =
            Map.of(
                    "added", "Kept. Run it from the menu of a conversation, or on many at once.",
                    "saved", "Saved.",
                    "archived", "Archived: nobody is offered it any more.",
                    "restored", "It is offered again.");

    private final Macros macros;
    private final CannedReplies canned;
    private final People people;

    MacroPage(Macros macros, CannedReplies canned, People people) {
        this.macros = macros;
        this.canned = canned;
        this.people = people;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public Html list(
            Viewer.Member viewer,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "") String told) {
        return Html.of(
                "macro/list",
                MacroListView.of(
                        viewer.settings("Macros", HERE).telling(TOLD.get(told)),
                        archived,
                        macros.all(archived, null, MOST),
                        people.teams()));
    }

    @GetMapping("/new")
    @Transactional(readOnly = true)
    public Html form(Viewer.Member viewer) {
        return Html.of("macro/edit", view(MacroForm.empty(), null, Problems.NONE, null, viewer));
    }

    @PostMapping
    Object add(@ModelAttribute MacroForm typed, Viewer.Member viewer) {
        try {
            return "redirect:"
                    + HERE
                    + "/"
                    + macros.add(typed.wanted(viewer), viewer)
                    + "?told=added";
        } catch (Refusal refusal) {
            return again(typed, null, refusal, viewer);
        }
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    public Html show(
            @PathVariable MacroId id,
            Viewer.Member viewer,
            @RequestParam(defaultValue = "") String told) {
        var kept = macros.find(id);
        var view = view(MacroForm.of(kept), kept, Problems.NONE, null, viewer);
        return Html.of("macro/edit", view.telling(TOLD.get(told)));
    }

    @PostMapping("/{id}")
    Object change(@PathVariable MacroId id, @ModelAttribute MacroForm typed, Viewer.Member viewer) {
        var kept = macros.find(id);
        try {
            macros.change(id, typed.versionNumber(), typed.wanted(viewer), viewer);
            return "redirect:" + HERE + "/" + id + "?told=saved";
        } catch (Refusal refusal) {
            return again(typed, kept, refusal, viewer);
        }
    }

    @PostMapping("/{id}/archiving")
    String archive(
            @PathVariable MacroId id, @RequestParam(defaultValue = "true") boolean archived) {
        macros.archive(id, archived);
        return "redirect:" + HERE + (archived ? "?told=archived" : "/" + id + "?told=restored");
    }

    private Html again(
            MacroForm typed, @Nullable Macro kept, Refusal refusal, Viewer.Member viewer) {
        var field = FIELDS.get(refusal.code());
        var problems = field == null ? Problems.NONE : Problems.of(field, refusal.sentence());
        var problem = field == null ? refusal.sentence() : null;
        return Html.of("macro/edit", view(typed, kept, problems, problem, viewer))
                .withStatus(refusal.kind().status());
    }

    private MacroView view(
            MacroForm typed,
            @Nullable Macro kept,
            Problems problems,
            @Nullable String problem,
            Viewer.Member viewer) {
        return MacroView.of(
                typed,
                problems,
                problem,
                new MacroView.Known(
                        viewer,
                        kept,
                        kept == null || macros.mayKeep(kept.team(), kept.person()),
                        people.teams(),
                        canned.all(false, null, MOST)));
    }
}
