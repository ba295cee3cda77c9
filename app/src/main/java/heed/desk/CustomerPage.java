package heed.desk;

import heed.access.Viewer;
import heed.customer.Addresses;
import heed.customer.Cards;
import heed.customer.CustomerId;
import heed.customer.Customers;
import heed.customer.Duplicates;
import heed.portal.CardLinks;
import heed.web.Cursor;
import heed.web.Html;
import heed.web.Htmx;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Customers, and one of them with all that we keep about them. */
@Controller
@RequestMapping(CustomerPage.HERE)
class CustomerPage {

    static final String HERE = "/customers";

    private final Customers customers;
    private final Cards cards;
    private final Addresses addresses;
    private final Duplicates duplicates;
    private final CardLinks links;
    private final CustomerViews views;

    CustomerPage(
            Customers customers,
            Cards cards,
            Addresses addresses,
            Duplicates duplicates,
            CardLinks links,
            CustomerViews views) {
        this.customers = customers;
        this.cards = cards;
        this.addresses = addresses;
        this.duplicates = duplicates;
        this.links = links;
        this.views = views;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public Html list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable CustomerId after,
            Viewer.Member viewer) {
        var typed = q.length() > 200 ? q.substring(0, 200) : q.strip();
        var found =
                typed.isEmpty()
                        ? customers.page(after, CustomersView.MOST + 1)
                        : customers.resembling(typed, CustomersView.MOST);
        return Html.of(
                "desk/customers",
                CustomersView.of(
                        views.frame("Customers", viewer), typed, found, views.words(viewer)));
    }

    /** Of a merged one the page of who remains. */
    @GetMapping("/{id}")
    @Transactional
    public Object show(
            @PathVariable CustomerId id,
            @RequestParam(defaultValue = "") String told,
            Viewer.Member viewer) {
        var said =
                new CustomerViews.Said(
                        told.equals("saved")
                                ? "Saved."
                                : told.equals("apart") ? "Separated." : null,
                        null,
                        null);
        var page = views.page(id, said, viewer);
        return page.id().equals(id.toString())
                ? Html.of("desk/customer", page)
                : "redirect:" + page.url();
    }

    /** Who they are, beside a conversation. */
    @GetMapping("/{id}/beside")
    Html beside(
            @PathVariable CustomerId id,
            @RequestParam(defaultValue = "0") long open,
            Viewer.Member viewer) {
        return Html.of("desk/customer-beside", views.beside(id, open, viewer));
    }

    @GetMapping("/{id}/timeline")
    Html timeline(
            @PathVariable CustomerId id,
            @RequestParam(required = false) @Nullable String before,
            Viewer.Member viewer,
            Htmx htmx) {
        var timeline = views.timeline(id, Cursor.of(before), viewer);
        return htmx.asked()
                ? Html.of("desk/customer-timeline", timeline)
                : Html.of(
                        "desk/customer-timeline-page",
                        new CustomerPart<>(views.frame("What happened", viewer), timeline));
    }

    @GetMapping("/{id}/others")
    @Transactional(readOnly = true)
    public Html others(@PathVariable CustomerId id, Viewer.Member viewer, Htmx htmx) {
        var look = cards.look(id);
        var view =
                CustomerOthersView.of(
                        look.card().customer().toString(),
                        look.known()
                                ? duplicates.likely(look.card(), addresses.of(id))
                                : java.util.List.of(),
                        duplicates.history(id),
                        links.open(id),
                        views.words(viewer));
        return htmx.asked()
                ? Html.of("desk/customer-others", view)
                : Html.of(
                        "desk/customer-others-page",
                        new CustomerPart<>(views.frame("The same, and links", viewer), view));
    }
}
