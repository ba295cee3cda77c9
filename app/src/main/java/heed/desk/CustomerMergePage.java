package heed.desk;

import heed.access.Viewer;
import heed.customer.Addresses;
import heed.customer.Cards;
import heed.customer.CustomerId;
import heed.customer.Duplicates;
import heed.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two customers who are one: seen side by side before, and separated again after. */
@Controller
@RequestMapping(CustomerPage.HERE + "/{id}")
class CustomerMergePage {

    private final Duplicates duplicates;
    private final Cards cards;
    private final Addresses addresses;
    private final CustomerViews views;

    CustomerMergePage(
            Duplicates duplicates, Cards cards, Addresses addresses, CustomerViews views) {
        this.duplicates = duplicates;
        this.cards = cards;
        this.addresses = addresses;
        this.views = views;
    }

    /** What it will look like when {@code other} becomes a part of this one. */
    @GetMapping("/merge")
    @Transactional(readOnly = true)
    public Html preview(
            @PathVariable CustomerId id, @RequestParam CustomerId other, Viewer.Member viewer) {
        var source = cards.look(other);
        var target = cards.look(id);
        return Html.of(
                "desk/customer-merge",
                CustomerMergeView.of(
                        views.frame("Merge with " + source.card().name(), viewer),
                        source,
                        target,
                        Cards.together(target, source),
                        addresses.of(other),
                        addresses.of(id)));
    }

    @PostMapping("/merge")
    String merge(
            @PathVariable CustomerId id, @RequestParam CustomerId other, Viewer.Member viewer) {
        duplicates.merge(other, id, viewer);
        return "redirect:/customers/" + id + "?told=saved";
    }

    @PostMapping("/separation")
    String separate(@PathVariable CustomerId id, Viewer.Member viewer) {
        duplicates.separate(id, viewer);
        return "redirect:/customers/" + id + "?told=apart";
    }
}
