package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.macro.MacroId;
import heed.macro.MacroRuns;
import heed.macro.MacroWish;
import heed.macro.Macros;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing a macro for a conversation, seeing what it would do, and running it. */
@Controller
@RequestMapping("/conversations/{id}/macros")
class MacroPickPage {

    private final MacroPicks picks;
    private final Macros macros;
    private final MacroRuns runs;

    MacroPickPage(MacroPicks picks, Macros macros, MacroRuns runs) {
        this.picks = picks;
        this.macros = macros;
        this.runs = runs;
    }

    @GetMapping
    Html find(
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx) {
        return Html.of(
                htmx.asked() ? "desk/macro-sheet" : "desk/macro-page",
                picks.find(id, Place.of(in), viewer));
    }

    /** What its reply was held for is beside it in the composer, where it is a draft now. */
    @PostMapping
    String run(
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable MacroId macro,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer) {
        var number = picks.number(id);
        if (macro == null || key.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "choose-one", "Choose a macro first.");
        }
        runs.run(macros.find(macro), id, new MacroWish(key, List.of(), reason), viewer);
        return "redirect:" + Place.of(in).conversation(number);
    }
}
