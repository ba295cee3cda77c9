package heed.desk;

import heed.access.Viewer;
import heed.customer.Addresses;
import heed.customer.CorrectionId;
import heed.customer.Corrections;
import heed.customer.CustomerId;
import heed.customer.Organisations;
import heed.customer.RemarkId;
import heed.customer.Remarks;
import heed.customer.Source;
import heed.portal.CardLinks;
import heed.web.DeskAddress;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is entered about a customer beside their card, by those who work here. */
@Controller
@RequestMapping(CustomerPage.HERE + "/{id}")
class CustomerDeeds {

    private final Addresses addresses;
    private final Organisations organisations;
    private final Corrections corrections;
    private final Remarks remarks;
    private final CardLinks links;
    private final CustomerViews views;
    private final DeskAddress desk;

    CustomerDeeds(
            Addresses addresses,
            Organisations organisations,
            Corrections corrections,
            Remarks remarks,
            CardLinks links,
            CustomerViews views,
            DeskAddress desk) {
        this.addresses = addresses;
        this.organisations = organisations;
        this.corrections = corrections;
        this.remarks = remarks;
        this.links = links;
        this.views = views;
        this.desk = desk;
    }

    @PostMapping("/addresses")
    Object addAddress(
            @PathVariable CustomerId id,
            @RequestParam(defaultValue = "") String address,
            Viewer.Member viewer) {
        return done(id, viewer, () -> addresses.add(id, address));
    }

    @PostMapping("/addresses/primary")
    Object makePrimary(
            @PathVariable CustomerId id,
            @RequestParam(defaultValue = "") String address,
            Viewer.Member viewer) {
        return done(id, viewer, () -> addresses.makePrimary(id, address));
    }

    @PostMapping("/addresses/removal")
    Object removeAddress(
            @PathVariable CustomerId id,
            @RequestParam(defaultValue = "") String address,
            Viewer.Member viewer) {
        return done(id, viewer, () -> addresses.remove(id, address));
    }

    @PostMapping("/domains")
    Object addDomain(
            @PathVariable CustomerId id,
            @RequestParam(defaultValue = "") String domain,
            Viewer.Member viewer) {
        return done(id, viewer, () -> organisations.addDomain(id, domain));
    }

    @PostMapping("/domains/removal")
    Object removeDomain(
            @PathVariable CustomerId id,
            @RequestParam(defaultValue = "") String domain,
            Viewer.Member viewer) {
        return done(id, viewer, () -> organisations.removeDomain(id, domain));
    }

    @PostMapping("/remarks")
    Object remark(
            @PathVariable CustomerId id,
            @RequestParam(defaultValue = "") String text,
            Viewer.Member viewer) {
        return done(id, viewer, () -> remarks.add(id, text));
    }

    @PostMapping("/remarks/{remark}/withdrawal")
    Object takeBack(
            @PathVariable CustomerId id, @PathVariable RemarkId remark, Viewer.Member viewer) {
        return done(id, viewer, () -> remarks.takeBack(id, remark, viewer));
    }

    /**
     * @param confirmed that the customer said so, when it goes against what they told us
     */
    @PostMapping("/corrections/{correction}/acceptance")
    Object accept(
            @PathVariable CustomerId id,
            @PathVariable CorrectionId correction,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Viewer.Member viewer) {
        var source = confirmed ? Source.SAID : Source.SIGNATURE;
        return done(id, viewer, () -> corrections.accept(id, correction, source));
    }

    @PostMapping("/corrections/{correction}/dismissal")
    Object dismiss(
            @PathVariable CustomerId id,
            @PathVariable CorrectionId correction,
            Viewer.Member viewer) {
        return done(id, viewer, () -> corrections.dismiss(id, correction));
    }

    /** Makes a link to their card, and shows it this once. */
    @PostMapping("/links")
    Object link(
            @PathVariable CustomerId id,
            HttpServletRequest request,
            Viewer.Member viewer,
            Htmx htmx) {
        var link = desk.link(links.make(id, viewer), request);
        if (htmx.asked()) {
            return Html.of("desk/customer-link", link);
        }
        var said = new CustomerViews.Said(null, null, link);
        return Html.of("desk/customer", views.page(id, said, viewer)).withStatus(201);
    }

    @PostMapping("/links/{link}/withdrawal")
    Object endLink(@PathVariable CustomerId id, @PathVariable UUID link, Viewer.Member viewer) {
        return done(id, viewer, () -> links.end(id, link, viewer));
    }

    /** Back to the page, which says what could not be done. */
    private Object done(CustomerId id, Viewer.Member viewer, Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN
                    || refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            var said = new CustomerViews.Said(null, refusal.sentence(), null);
            return Html.of("desk/customer", views.page(id, said, viewer))
                    .withStatus(refusal.kind().status());
        }
        return "redirect:/customers/" + id + "?told=saved";
    }
}
