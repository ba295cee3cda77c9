package heed.article;

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

/** The articles: which there are, a new one, what one says, its state, its reviews, its history. */
@Controller
@RequestMapping(ArticlePages.HERE)
class ArticlesPage {

    private static final Map<String, String> TOLD =
            Map.of(
                    "added", "Kept, as a draft: nobody outside reads it yet.",
                    "saved", "Saved.",
                    "published", "Published: it is found from now on.",
                    "withdrawn", "Withdrawn: it is found no more.",
                    "draft", "It is a draft again.",
                    "reviewed", "Still true, and to be looked at again in half a year.");

    private final ArticleKeeping keeping;
    private final ArticlePages pages;

    ArticlesPage(ArticleKeeping keeping, ArticlePages pages) {
        this.keeping = keeping;
        this.pages = pages;
    }

    @GetMapping
    Html list(
            Viewer.Member viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state) {
        return Html.of("article/list", pages.list(q, state, viewer));
    }

    @GetMapping("/new")
    Html form(
            Viewer.Member viewer,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "en") String language) {
        return Html.of(
                "article/edit",
                pages.form(ArticleForm.begun(title, language, viewer), null, null, viewer));
    }

    /** What is typed just now as it will be read, with its facts in it; nothing is kept. */
    @PostMapping("/preview")
    Html preview(@RequestParam MultiValueMap<String, String> fields, Viewer.Member viewer) {
        return Html.of("article/preview", pages.preview(ArticleForm.of(fields)));
    }

    @PostMapping
    Object add(@RequestParam MultiValueMap<String, String> fields, Viewer.Member viewer) {
        return keep(fields, null, viewer);
    }

    @GetMapping("/{id}")
    Html show(
            @PathVariable ArticleId id,
            Viewer.Member viewer,
            @RequestParam(defaultValue = "") String told) {
        return Html.of("article/edit", pages.one(id, TOLD.get(told), viewer));
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable ArticleId id,
            @RequestParam MultiValueMap<String, String> fields,
            Viewer.Member viewer) {
        pages.requireThere(id);
        return keep(fields, id, viewer);
    }

    @PostMapping("/{id}/state")
    String move(
            @PathVariable ArticleId id,
            @RequestParam(defaultValue = "") String state,
            Viewer.Member viewer) {
        pages.requireThere(id);
        keeping.move(id, null, Article.State.of(state));
        return "redirect:" + ArticlePages.HERE + "/" + id + "?told=" + state;
    }

    @PostMapping("/{id}/review")
    String review(@PathVariable ArticleId id, Viewer.Member viewer) {
        keeping.review(id);
        return "redirect:" + ArticlePages.HERE + "/" + id + "?told=reviewed";
    }

    private Object keep(
            MultiValueMap<String, String> fields, @Nullable ArticleId id, Viewer.Member viewer) {
        var typed = ArticleForm.of(fields);
        if (!"save".equals(fields.getFirst("deed"))) {
            return Html.of("article/edit", pages.form(typed, id, null, viewer));
        }
        try {
            if (id == null) {
                var added = keeping.add(typed.wanted(viewer));
                return "redirect:" + ArticlePages.HERE + "/" + added + "?told=added";
            }
            keeping.change(id, typed.known(), typed.wanted(viewer));
            return "redirect:" + ArticlePages.HERE + "/" + id + "?told=saved";
        } catch (Refusal refusal) {
            return Html.of("article/edit", pages.form(typed, id, refusal, viewer))
                    .withStatus(refusal.kind().status());
        }
    }
}
