package heed.desk;

import heed.access.Viewer;
import heed.customer.Card;
import heed.customer.CardField;
import heed.customer.Cards;
import heed.customer.CustomerId;
import heed.customer.Source;
import heed.web.Html;
import heed.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer's card as a form, for those who work here. */
@Controller
@RequestMapping(CustomerPage.HERE + "/{id}/card")
class CustomerCardPage {

    private final Cards cards;
    private final CustomerViews views;

    CustomerCardPage(Cards cards, CustomerViews views) {
        this.cards = cards;
        this.views = views;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public Html form(@PathVariable CustomerId id, Viewer.Member viewer) {
        var card = cards.of(id);
        return Html.of("desk/customer-card-form", form(card, Map.of(), null, viewer));
    }

    @PostMapping
    Object save(
            @PathVariable CustomerId id,
            @RequestParam(defaultValue = "said") String source,
            HttpServletRequest request,
            Viewer.Member viewer) {
        var values = new EnumMap<CardField, Optional<String>>(CardField.class);
        var typed = new HashMap<String, String>();
        for (var field : CardField.values()) {
            var written = request.getParameter(field.word());
            if (written != null) {
                typed.put(field.word(), written);
                values.put(field, Optional.of(written).filter(text -> !text.isBlank()));
            }
        }
        try {
            cards.change(id, values, source.equals("imported") ? Source.IMPORTED : Source.SAID);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            var again = form(cards.of(id), typed, refusal.sentence(), viewer);
            return Html.of("desk/customer-card-form", again).withStatus(422);
        }
        return "redirect:/customers/" + id + "?told=saved";
    }

    private CustomerCardView form(
            Card card, Map<String, String> typed, @Nullable String problem, Viewer.Member viewer) {
        return CustomerCardView.of(
                views.frame("Card of " + card.name(), viewer), card, typed, problem);
    }
}
