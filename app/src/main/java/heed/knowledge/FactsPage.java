package heed.knowledge;

import heed.access.Role;
import heed.access.Viewer;
import heed.web.Html;
import heed.web.Refusal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The facts, one more, and the words that customers know. */
@Controller
@RequestMapping(FactPages.HERE)
class FactsPage {

    private final FactPages pages;
    private final FactKeeping facts;
    private final Terms terms;

    FactsPage(FactPages pages, FactKeeping facts, Terms terms) {
        this.pages = pages;
        this.facts = facts;
        this.terms = terms;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public Html list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String told,
            Viewer.Member viewer) {
        return pages.list(q, told, viewer);
    }

    @GetMapping("/new")
    @Transactional(readOnly = true)
    public Html form(Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        return pages.fresh(
                new FactForm(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        viewer.person().toString(),
                        null,
                        null,
                        null),
                null,
                viewer);
    }

    @PostMapping
    Object add(@ModelAttribute FactForm form, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        try {
            var id = facts.add(form.wanted(viewer));
            return "redirect:" + FactPages.HERE + "/" + id + "?told=added";
        } catch (Refusal refusal) {
            return pages.fresh(form, refusal.sentence(), viewer)
                    .withStatus(refusal.kind().status());
        }
    }

    @PostMapping("/words")
    String know(@RequestParam(defaultValue = "") String words, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        terms.keep(List.of(words.split("[\\r\\n,;]+")));
        return "redirect:" + FactPages.HERE + "?told=words";
    }
}
