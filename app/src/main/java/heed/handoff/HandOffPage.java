package heed.handoff;

import heed.access.Viewer;
import heed.web.Html;
import heed.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one is asked to take over, what one asked others, and how often one's teams hand on. */
@Controller
@RequestMapping(HandOffPage.HERE)
class HandOffPage {

    static final String HERE = "/hand-offs";

    private final HandOffs handOffs;
    private final Accepting accepting;
    private final HandOffPages pages;

    HandOffPage(HandOffs handOffs, Accepting accepting, HandOffPages pages) {
        this.handOffs = handOffs;
        this.accepting = accepting;
        this.pages = pages;
    }

    @GetMapping
    Html show(@RequestParam(defaultValue = "") String told, Viewer.Member viewer) {
        return Html.of("handoff/list", pages.of(null, told, viewer));
    }

    /** Leads to the conversation, in which a sentence for the customer waits to be sent. */
    @PostMapping("/{id}/acceptance")
    String accept(@PathVariable HandOffId id, Viewer.Member viewer) {
        return "redirect:/conversations/" + accepting.accept(id, viewer).number();
    }

    @PostMapping("/{id}/refusal")
    Object decline(
            @PathVariable HandOffId id,
            @RequestParam(defaultValue = "") String because,
            Viewer.Member viewer) {
        try {
            accepting.decline(id, because, viewer);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return Html.of("handoff/list", pages.of(refusal.sentence(), "", viewer))
                    .withStatus(refusal.kind().status());
        }
        return "redirect:" + HERE + "?told=declined";
    }

    @PostMapping("/{id}/withdrawal")
    String takeBack(
            @PathVariable HandOffId id,
            @RequestParam(defaultValue = "") String from,
            Viewer.Member viewer) {
        var one = handOffs.find(id);
        handOffs.takeBack(id, viewer);
        return from.equals("talk")
                ? "redirect:/conversations/" + one.number()
                : "redirect:" + HERE + "?told=withdrawn";
    }
}
