package heed.portal;

import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.customer.CardField;
import heed.web.DeskIdentity;
import heed.web.Html;
import heed.web.Refusal;
import heed.web.TimeWords;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A customer's own card, by the link that they were given. Opening it changes nothing, so that what
 * looks at links in mails may look.
 */
@Controller
@Hidden
class OwnCardPage {

    private final OwnCard own;
    private final ObjectProvider<DeskIdentity> identity;
    private final Clock clock;

    OwnCardPage(OwnCard own, ObjectProvider<DeskIdentity> identity, Clock clock) {
        this.own = own;
        this.identity = identity;
        this.clock = clock;
    }

    @GetMapping("/card/{token}")
    Html show(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String told,
            HttpServletResponse response) {
        return page(token, told.equals("kept") ? "Kept. Thank you." : null, null, response);
    }

    @PostMapping("/card/{token}")
    @Nullable Html change(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isStaff()) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-your-card",
                    "This page is the customer's: what is entered here counts as their own word. Enter what they told"
                            + " you on their page at the desk.");
        }
        var values = new EnumMap<CardField, Optional<String>>(CardField.class);
        for (var field : OwnCard.THEIRS) {
            var written = request.getParameter(field.word());
            if (written != null) {
                values.put(field, Optional.of(written).filter(text -> !text.isBlank()));
            }
        }
        try {
            own.write(token, values);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return page(token, null, refusal, response).withStatus(422);
        }
        response.sendRedirect("/card/" + token + "?told=kept");
        return null;
    }

    private Html page(
            String token,
            @Nullable String told,
            @Nullable Refusal refusal,
            HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
        var kept = own.read(token);
        var theirs = kept.look().card().zone();
        var words = new TimeWords(Instant.now(clock), theirs == null ? zone() : theirs);
        var company = identity.stream().flatMap(desk -> desk.company().stream()).findFirst();
        return Html.of(
                "portal/card",
                OwnCardView.of(
                        kept,
                        "/card/" + token,
                        company.orElse(null),
                        words,
                        told,
                        refusal,
                        isStaff()));
    }

    private static ZoneId zone() {
        return ZoneOffset.UTC;
    }

    private static boolean isStaff() {
        return ViewerScope.current().orElse(null) instanceof Viewer.Member;
    }
}
