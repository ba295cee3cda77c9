package heed.closing;

import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.web.DeskIdentity;
import heed.web.Html;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a customer says whether it is solved, by the link in our mail. Opening it changes nothing,
 * so that what looks at links in mails may look: the buttons alone do. Once it was said or is past,
 * the link shows and does nothing more: by then it stands in quotes that others read.
 */
@Controller
@Hidden
class SolvedPage {

    private static final Viewer CUSTOMER = new Viewer.Job("customer's word");

    private final ClosingLinks links;
    private final OwnAnswer answers;
    private final ObjectProvider<DeskIdentity> identity;

    SolvedPage(ClosingLinks links, OwnAnswer answers, ObjectProvider<DeskIdentity> identity) {
        this.links = links;
        this.answers = answers;
        this.identity = identity;
    }

    @GetMapping("/solved/{token}")
    Html show(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var id = named(token);
        boolean denies = request.getParameter("no") != null;
        return page(token, denies, response, () -> answers.look(id));
    }

    @PostMapping("/solved/{token}")
    Html say(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String change,
            HttpServletResponse response) {
        var id = named(token);
        if (isStaff()) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-your-answer",
                    "This page is the customer’s: what is said here counts as their own word.");
        }
        return switch (answer) {
            case "yes" -> page(token, false, response, () -> answers.confirm(id));
            case "no" -> page(token, true, response, () -> answers.deny(id, words, change));
            default -> page(token, false, response, () -> answers.look(id));
        };
    }

    private Html page(
            String token,
            boolean denies,
            HttpServletResponse response,
            Supplier<OwnAnswer.Look> look) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
        boolean staff = isStaff();
        var company = identity.stream().flatMap(desk -> desk.company().stream()).findFirst();
        var seen = ViewerScope.call(CUSTOMER, look);
        return Html.of(
                "closing/solved",
                SolvedView.of(seen, "/solved/" + token, company.orElse(""), denies, staff));
    }

    private ClosingId named(String token) {
        return links.read(token).orElseThrow(OwnAnswer::closed);
    }

    private static boolean isStaff() {
        return ViewerScope.current().orElse(null) instanceof Viewer.Member;
    }
}
