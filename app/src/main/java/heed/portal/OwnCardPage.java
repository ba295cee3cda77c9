package heed.portal;

import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.conversation.ConversationId;
import heed.customer.Card;
import heed.customer.CardField;
import heed.web.Cursor;
import heed.web.DeskIdentity;
import heed.web.Html;
import heed.web.Refusal;
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

    private static final Viewer CUSTOMER = new Viewer.Job("customer's look");

    private final OwnCard own;
    private final Owing owing;
    private final OwnMatters matters;
    private final ObjectProvider<DeskIdentity> identity;
    private final Clock clock;

    OwnCardPage(
            OwnCard own,
            Owing owing,
            OwnMatters matters,
            ObjectProvider<DeskIdentity> identity,
            Clock clock) {
        this.own = own;
        this.owing = owing;
        this.matters = matters;
        this.identity = identity;
        this.clock = clock;
    }

    @GetMapping("/card/{token}")
    Html show(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String before,
            HttpServletResponse response) {
        return page(token, told, before, null, response);
    }

    /** They say that a conversation of theirs cannot wait. */
    @PostMapping("/card/{token}/urgent")
    String press(@PathVariable String token, @RequestParam ConversationId conversation) {
        var customer = own.whose(token);
        if (isStaff()) {
            throw notTheirs();
        }
        ViewerScope.run(CUSTOMER, () -> owing.press(customer, conversation));
        return "redirect:/card/" + token + "?told=urgent#owed";
    }

    /** A line of theirs opens again what was resolved. */
    @PostMapping("/card/{token}/reopening")
    Object reopen(
            @PathVariable String token,
            @RequestParam ConversationId conversation,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response) {
        own.whose(token);
        if (isStaff()) {
            throw notTheirs();
        }
        var customer = own.changing(token);
        try {
            ViewerScope.run(CUSTOMER, () -> matters.reopen(customer, conversation, words));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return page(token, "", "", refusal, response).withStatus(422);
        }
        return "redirect:/card/" + token + "?told=reopened#owed";
    }

    @PostMapping("/card/{token}")
    @Nullable Html change(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isStaff()) {
            throw notTheirs();
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
            return page(token, "", "", refusal, response).withStatus(422);
        }
        response.sendRedirect("/card/" + token + "?told=kept");
        return null;
    }

    private Html page(
            String token,
            String told,
            String before,
            @Nullable Refusal refusal,
            HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
        var kept = own.read(token);
        var card = kept.look().card();
        var look = ViewerScope.call(CUSTOMER, () -> owing.of(card.customer()));
        var cursor = Cursor.of(before);
        var earlier = ViewerScope.call(CUSTOMER, () -> matters.earlier(card.customer(), cursor));
        var now = Instant.now(clock);
        var texts = OwedTexts.in(language(card, look), zone(card, look));
        var company = identity.stream().flatMap(desk -> desk.company().stream()).findFirst();
        return Html.of(
                "portal/card",
                OwnCardView.of(
                        kept,
                        "/card/" + token,
                        company.orElse(null),
                        OwedView.of(look, earlier, texts, now, told),
                        new OwnCardWords(texts),
                        told.equals("kept") ? texts.text("told") : null,
                        refusal,
                        isStaff()));
    }

    /** Theirs, or that of whoever answers them. */
    private static ZoneId zone(Card card, Owing.Look look) {
        var theirs = card.zone();
        var ours = look.hours();
        return theirs != null ? theirs : ours == null ? ZoneOffset.UTC : ours.zone();
    }

    /** As they said, or as they last wrote. */
    private static @Nullable String language(Card card, Owing.Look look) {
        var said = card.value(CardField.LANGUAGE);
        return said != null || look.matters().isEmpty()
                ? said
                : look.matters().getFirst().conversation().customerLanguage();
    }

    private static Refusal notTheirs() {
        return new Refusal(
                Refusal.Kind.FORBIDDEN,
                "not-your-card",
                "This page is the customer's: what is entered here counts as their own word. Enter what they told"
                        + " you on their page at the desk.");
    }

    private static boolean isStaff() {
        return ViewerScope.current().orElse(null) instanceof Viewer.Member;
    }
}
