package heed.article;

import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.web.Html;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing to us, with what is known already beside the question. */
@Controller
@RequestMapping("/help")
@Hidden
class HelpWritePage {

    private static final Viewer CUSTOMER = new Viewer.Job("help pages");

    private final Writing writing;
    private final Helping helping;
    private final HelpPages pages;
    private final Visitor visitors;

    HelpWritePage(Writing writing, Helping helping, HelpPages pages, Visitor visitors) {
        this.writing = writing;
        this.helping = helping;
        this.pages = pages;
        this.visitors = visitors;
    }

    @GetMapping("/write")
    Html form(
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String sent,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted,
            HttpServletRequest request,
            HttpServletResponse response) {
        var texts = HelpTexts.of(lang, accepted);
        var visit = visitors.token(request);
        visitors.remember(visit, request, response);
        var told =
                sent.matches("#\\d{1,12}")
                        ? texts.text("sent", sent)
                        : sent.equals("before") ? texts.text("sent-before") : "";
        return ViewerScope.call(
                CUSTOMER,
                () ->
                        Html.of(
                                "article/help-write",
                                pages.write(
                                        HelpForm.EMPTY, visit, Map.of(), told, texts, isStaff())));
    }

    /** What answers the question as far as it is typed; the part alone, or the page with it. */
    @PostMapping("/write/answers")
    Html answers(
            @ModelAttribute HelpForm form,
            @RequestParam(defaultValue = "") String lang,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx) {
        var texts = HelpTexts.of(lang, accepted);
        return ViewerScope.call(
                CUSTOMER,
                () -> {
                    var view = pages.write(form, form.visit(), Map.of(), "", texts, isStaff());
                    return Html.of(
                            htmx.equals("true") ? "article/help-answers" : "article/help-write",
                            view);
                });
    }

    @PostMapping("/write")
    Object send(
            @ModelAttribute HelpForm form,
            @RequestParam(defaultValue = "") String lang,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted,
            HttpServletRequest request) {
        var texts = HelpTexts.of(lang, accepted);
        if (isStaff()) {
            throw notTheirs();
        }
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return again(form, problems, texts);
        }
        try {
            var sent =
                    ViewerScope.call(
                            CUSTOMER,
                            () ->
                                    writing.send(
                                            form,
                                            texts.language(),
                                            request.getRemoteAddr(),
                                            visitors.known(request, form.visit())));
            return "redirect:/help/write?lang="
                    + texts.language()
                    + "&sent="
                    + URLEncoder.encode(sent.orElse("before"), StandardCharsets.UTF_8);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return again(form, Map.of("address", "address-wrong"), texts);
        }
    }

    /** It answered the question of somebody who was about to write. Nothing else says so. */
    @PostMapping("/{id}/answered")
    Html answered(
            @PathVariable ArticleId id,
            @RequestParam(required = false) @Nullable String visit,
            @RequestParam(defaultValue = "") String lang,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted,
            HttpServletRequest request,
            HttpServletResponse response) {
        var texts = HelpTexts.of(lang, accepted);
        if (isStaff()) {
            throw notTheirs();
        }
        var visitor = visitors.known(request, visit).orElseThrow(HelpPage::stale);
        return ViewerScope.call(
                CUSTOMER,
                () -> {
                    boolean first = helping.answered(id, visitor, request.getRemoteAddr());
                    visitors.remember(visitor, request, response);
                    return Html.of(
                            "article/help-article",
                            pages.article(
                                    id, texts, first ? "answered" : "again", visitor, true, false));
                });
    }

    private Html again(HelpForm form, Map<String, String> problems, HelpTexts texts) {
        return ViewerScope.call(
                        CUSTOMER,
                        () ->
                                Html.of(
                                        "article/help-write",
                                        pages.write(
                                                form, form.visit(), problems, "", texts, false)))
                .withStatus(422);
    }

    private static Refusal notTheirs() {
        return new Refusal(
                Refusal.Kind.FORBIDDEN,
                "not-your-question",
                "You work here: this page is for customers. Begin a conversation at the desk instead.");
    }

    private static boolean isStaff() {
        return ViewerScope.current().orElse(null) instanceof Viewer.Member;
    }
}
