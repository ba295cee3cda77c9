package heed.knowledge;

import heed.access.Role;
import heed.access.Viewer;
import heed.web.Html;
import heed.web.Refusal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One fact: another value, who keeps it, what is left to look at. */
@Controller
@RequestMapping(FactPages.HERE + "/{id}")
class FactPage {

    private final FactPages pages;
    private final FactKeeping facts;
    private final FactReviews reviews;
    private final FactUses uses;

    FactPage(FactPages pages, FactKeeping facts, FactReviews reviews, FactUses uses) {
        this.pages = pages;
        this.facts = facts;
        this.reviews = reviews;
        this.uses = uses;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public Html one(
            @PathVariable FactId id,
            @RequestParam(defaultValue = "") String told,
            Viewer.Member viewer) {
        return pages.one(id, null, null, null, told, viewer);
    }

    /** Saves another value, or shows first what states the one that it would end. */
    @PostMapping("/values")
    Object change(@PathVariable FactId id, @ModelAttribute FactForm form, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        if (form.asksFirst()) {
            return pages.one(id, form, pages.preview(id), null, "", viewer);
        }
        try {
            facts.change(id, form.version(), form.change(viewer));
            return there(id, "changed");
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            return pages.one(id, form, null, refusal.sentence(), "", viewer)
                    .withStatus(refusal.kind().status());
        }
    }

    @PostMapping("/values/{value}/removal")
    String callOff(@PathVariable FactId id, @PathVariable UUID value, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        facts.callOff(id, value);
        return there(id, "off");
    }

    @PostMapping("/keeping")
    String keep(@PathVariable FactId id, @ModelAttribute FactForm form, Viewer.Member viewer) {
        reviews.keep(id, form.version(), form.keep(), viewer);
        return there(id, "given");
    }

    @PostMapping("/review")
    String review(@PathVariable FactId id, Viewer.Member viewer) {
        reviews.review(id, viewer);
        return there(id, "reviewed");
    }

    @PostMapping("/retirement")
    String retire(@PathVariable FactId id, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        facts.retire(id, null);
        return "redirect:" + FactPages.HERE + "?told=retired";
    }

    @PostMapping("/uses/{use}/look")
    String look(
            @PathVariable FactId id,
            @PathVariable UUID use,
            @RequestParam(defaultValue = "true") boolean looked,
            Viewer.Member viewer) {
        uses.look(id, use, looked, viewer);
        return there(id, "") + "#uses";
    }

    private static String there(FactId id, String told) {
        return "redirect:" + FactPages.HERE + "/" + id + (told.isEmpty() ? "" : "?told=" + told);
    }
}
