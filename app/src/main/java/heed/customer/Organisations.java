package heed.customer;

import heed.access.ChangeLog;
import heed.web.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom customers belong to, each to one at most. Who belongs is entered on their card; a domain
 * only offers it. Thread-safe.
 */
@Service
@Transactional
public class Organisations {

    private static final Pattern DOMAIN =
            Pattern.compile("([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,62})\\.)+[\\p{L}]{2,63}");

    private static final int MOST = 1000;

    private final OrganisationStore store;
    private final Cards cards;
    private final ChangeLog changes;

    Organisations(OrganisationStore store, Cards cards, ChangeLog changes) {
        this.store = store;
        this.cards = cards;
        this.changes = changes;
    }

    /** What they are called, by name; the first thousand. */
    @Transactional(readOnly = true)
    public Map<OrganisationId, String> names() {
        return store.names(MOST);
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> of(CustomerId customer) {
        return store.of(customer);
    }

    /** The domain of an address, unless anybody gets one there. */
    public static Optional<String> domainOf(String address) {
        return Optional.of(FreeMail.domain(address)).filter(domain -> !FreeMail.isFree(domain));
    }

    /**
     * Offers everybody who writes from {@code domain} for the first time to the organisation that
     * {@code customer} belongs to.
     *
     * @throws Refusal when it is no domain, one at which anybody gets an address, or another's
     */
    public void addDomain(CustomerId customer, String domain) {
        cards.requireKnown(customer);
        var organisation = require(customer);
        var wanted = domain.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
        if (!DOMAIN.matcher(wanted).matches()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "not-a-domain",
                    "Write the part behind the @, such as rowan-finch.example.");
        }
        if (FreeMail.isFree(wanted)) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "free-mail",
                    "Anybody gets an address at "
                            + wanted
                            + ", so it says nothing of where they belong.");
        }
        if (store.addDomain(organisation.id(), wanted) == 0) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "domain-taken",
                    wanted + " belongs to an organisation already.");
        }
        changes.note(
                "organisation-domain-added",
                organisation.name(),
                Map.of(),
                Map.of("domain", wanted));
    }

    public void removeDomain(CustomerId customer, String domain) {
        cards.requireKnown(customer);
        var organisation = require(customer);
        store.removeDomain(organisation.id(), domain);
        changes.note(
                "organisation-domain-removed",
                organisation.name(),
                Map.of("domain", domain),
                Map.of());
    }

    private Organisation require(CustomerId customer) {
        return store.of(customer)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.CONFLICT,
                                "no-organisation",
                                "They belong to no organisation yet. Enter one on their card first."));
    }
}
