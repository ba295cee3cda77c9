package heed.article;

import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The help pages, for whoever comes. Looking changes nothing but counts; buttons say something. */
@Controller
@RequestMapping("/help")
@Hidden
class HelpPage {

    private static final Viewer CUSTOMER = new Viewer.Job("help pages");

    private final Helping helping;
    private final HelpPages pages;
    private final Visitor visitors;

    HelpPage(Helping helping, HelpPages pages, Visitor visitors) {
        this.helping = helping;
        this.pages = pages;
        this.visitors = visitors;
    }

    @GetMapping
    Html look(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String told,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted,
            HttpServletRequest request,
            Htmx htmx) {
        var texts = HelpTexts.of(lang, accepted);
        boolean counts = !q.isBlank() && !q.equals(told) && !isStaff();
        return ViewerScope.call(
                CUSTOMER,
                () -> {
                    if (htmx.asked()) {
                        return Html.of("article/help-found", pages.found(q, texts).whileTyping());
                    }
                    var view = pages.start(q, texts);
                    if (counts && view.found().isNothing()) {
                        helping.missed(q, texts.language(), request.getRemoteAddr());
                    }
                    return Html.of("article/help", view);
                });
    }

    /** Words that stood for a while with nothing below them; they are not counted once more. */
    @PostMapping("/searches")
    Html missed(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String lang,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted,
            HttpServletRequest request) {
        var texts = HelpTexts.of(lang, accepted);
        if (!isStaff()) {
            ViewerScope.run(
                    CUSTOMER, () -> helping.missed(q, texts.language(), request.getRemoteAddr()));
        }
        return Html.of("article/help-counted", q);
    }

    @GetMapping("/{id}")
    Html read(
            @PathVariable ArticleId id,
            @RequestParam(defaultValue = "") String lang,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted,
            @RequestParam(defaultValue = "") String from,
            @RequestHeader(name = "Sec-Purpose", defaultValue = "") String purpose,
            HttpServletRequest request) {
        var texts = HelpTexts.of(lang, accepted);
        boolean staff = isStaff();
        boolean writing = from.equals("write");
        return ViewerScope.call(
                CUSTOMER,
                () -> {
                    var view =
                            pages.article(id, texts, "", visitors.token(request), writing, staff);
                    if (!staff && !purpose.startsWith("prefetch")) {
                        helping.read(id);
                        if (writing) {
                            visitors.known(request, null)
                                    .ifPresent(visitor -> helping.shown(id, visitor));
                        }
                    }
                    return Html.of("article/help-article", view);
                });
    }

    /** The button says it; a link only shows. */
    @PostMapping("/{id}/votes")
    Html vote(
            @PathVariable ArticleId id,
            @RequestParam(defaultValue = "") String helped,
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
        if (!helped.equals("yes") && !helped.equals("no")) {
            throw stale();
        }
        boolean yes = helped.equals("yes");
        return ViewerScope.call(
                CUSTOMER,
                () -> {
                    boolean first = helping.vote(id, visitor, yes, request.getRemoteAddr());
                    visitors.remember(visitor, request, response);
                    var told = first ? yes ? "thanks" : "thanks-no" : "again";
                    return Html.of(
                            "article/help-article",
                            pages.article(id, texts, told, visitor, false, false));
                });
    }

    static Refusal stale() {
        return new Refusal(
                Refusal.Kind.INVALID,
                "not-a-vote",
                "This page is too old. Open the article again, and say whether it helped.");
    }

    private static Refusal notTheirs() {
        return new Refusal(
                Refusal.Kind.FORBIDDEN,
                "not-your-answer",
                "You work here: what is said on this page counts as a customer’s word.");
    }

    private static boolean isStaff() {
        return ViewerScope.current().orElse(null) instanceof Viewer.Member;
    }
}
