package heed.customer;

import heed.access.ChangeLog;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses of customers. One belongs to one customer; two who share one are one, and are
 * merged. Thread-safe.
 */
@Service
@Transactional
public class Addresses {

    private final AddressStore store;
    private final CustomerStore customers;
    private final Cards cards;
    private final ChangeLog changes;
    private final Clock clock;

    Addresses(
            AddressStore store,
            CustomerStore customers,
            Cards cards,
            ChangeLog changes,
            Clock clock) {
        this.store = store;
        this.customers = customers;
        this.cards = cards;
        this.changes = changes;
        this.clock = clock;
    }

    /** All of them, the primary one first. */
    @Transactional(readOnly = true)
    public List<CustomerAddress> of(CustomerId id) {
        return store.of(id);
    }

    /**
     * Adds one that somebody here typed; mail from it will confirm it.
     *
     * @throws Refusal when it is none, another customer has it, or the viewer does not know them
     */
    public void add(CustomerId id, String typed) {
        cards.requireKnown(id);
        var address = Customers.requireAddress(typed);
        customers.lock(address);
        var root = cards.of(id);
        var owner = customers.findByAddress(address);
        if (owner.isPresent()) {
            if (cards.of(owner.get().id()).customer().equals(root.customer())) {
                return;
            }
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "address-taken",
                    owner.get().name()
                            + " has this address already. If they are the same, merge the two.");
        }
        store.add(root.customer(), address, Instant.now(clock));
        changes.note("customer-address-added", root.name(), Map.of(), Map.of("address", address));
    }

    /**
     * Writes to them there from now on, unless a thread says another.
     *
     * @throws Refusal when no mail has come from it yet: anybody's could be typed
     */
    public void makePrimary(CustomerId id, String address) {
        cards.requireKnown(id);
        var wanted = find(id, address);
        var root = cards.of(id);
        boolean onlyTyped = store.of(id).stream().allMatch(one -> one.confirmedAt() == null);
        if (wanted.confirmedAt() == null && !onlyTyped) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "address-unconfirmed",
                    "No mail has come from "
                            + wanted.address()
                            + " yet. Ask them to write from it.");
        }
        var before = store.of(id).getFirst().address();
        store.makePrimary(root.customer(), wanted.address());
        changes.note(
                "customer-address-chosen",
                root.name(),
                Map.of("address", before),
                Map.of("address", wanted.address()));
    }

    /**
     * Takes one away; what was said from it stays.
     *
     * @throws Refusal when it is the primary one
     */
    public void remove(CustomerId id, String address) {
        cards.requireKnown(id);
        var gone = find(id, address);
        if (gone.primary() || isPrimaryOfPart(gone)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "address-in-use",
                    "They are written to at this address. Choose another one first.");
        }
        store.remove(gone.address());
        changes.note(
                "customer-address-removed",
                cards.of(id).name(),
                Map.of("address", gone.address()),
                Map.of());
    }

    private boolean isPrimaryOfPart(CustomerAddress gone) {
        return customers
                .find(gone.customer())
                .filter(part -> part.address().equals(gone.address()))
                .isPresent();
    }

    private CustomerAddress find(CustomerId id, String address) {
        return store.of(id).stream()
                .filter(one -> one.address().equals(Customers.normal(address)))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-address",
                                "This is not an address of theirs."));
    }
}
