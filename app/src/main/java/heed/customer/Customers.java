package heed.customer;

import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customers that the desk knows. Thread-safe. */
@Service
@Transactional
public class Customers {

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[^\\s<>,;:\"()\\[\\]\\\\\\p{Cntrl}@]{1,64}@[^\\s<>,;:\"()\\\\\\p{Cntrl}@]{1,255}");

    private final CustomerStore store;
    private final AddressStore addresses;
    private final CorrectionStore corrections;
    private final Cards cards;
    private final Clock clock;

    Customers(
            CustomerStore store,
            AddressStore addresses,
            CorrectionStore corrections,
            Cards cards,
            Clock clock) {
        this.store = store;
        this.addresses = addresses;
        this.corrections = corrections;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * The customer of a mail address, made when it writes for the first time. Of two first messages
     * at the same moment one waits for the other. A name that somebody once gave is not replaced by
     * what a later message carries.
     */
    public Customer met(String address, @Nullable String name, @Nullable String language) {
        return known(normal(address), name, language, true);
    }

    private Customer known(
            String address, @Nullable String name, @Nullable String language, boolean confirmed) {
        return found(address, confirmed)
                .orElseGet(() -> {
                    store.lock(address);
                    return found(address, confirmed)
                            .orElseGet(() -> add(address, name, language, confirmed));
                });
    }

    private Optional<Customer> found(String address, boolean confirmed) {
        var found = store.byAddress(address);
        if (confirmed && found.isPresent() && !found.get().confirmed()) {
            addresses.confirm(address, Instant.now(clock));
        }
        return found.map(CustomerStore.Known::customer);
    }

    private Customer add(
            String address, @Nullable String name, @Nullable String language, boolean confirmed) {
        var called = name == null || name.isBlank() ? address : shortened(name);
        var now = Instant.now(clock);
        var made = store.add(address, called, language, confirmed, now);
        var domain = FreeMail.domain(address);
        if (!FreeMail.isFree(domain)) {
            corrections.offerOrganisation(made.id(), domain, now);
        }
        return made;
    }

    /** The address in {@code typed}, as it is kept. */
    static String requireAddress(String typed) {
        if (!ADDRESS.matcher(typed.strip()).matches()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "not-an-address",
                    "“" + typed.replaceAll("\\p{Cntrl}", " ") + "” is not a mail address.");
        }
        return normal(typed);
    }

    /**
     * The customer of a mail address that somebody here typed: known already, or new.
     *
     * @throws Refusal when the address is none
     */
    public Customer introduce(String address, @Nullable String name, @Nullable String language) {
        return known(requireAddress(address), name, language, false);
    }

    public Customer find(CustomerId id) {
        return store.find(id)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-customer",
                                "There is no such customer."));
    }

    public Optional<Customer> findByAddress(String address) {
        return store.findByAddress(normal(address));
    }

    /** All addresses of a customer, the first seen first. */
    public List<String> addresses(CustomerId id) {
        return store.addresses(id);
    }

    /** All addresses of several customers, the first seen first. */
    public Map<CustomerId, List<String>> addresses(List<Customer> customers) {
        return store.addresses(customers.stream().map(Customer::id).toList());
    }

    /**
     * Customers whose name or address begins with, or resembles, what was typed; {@code limit} at
     * most.
     */
    public List<Customer> resembling(String typed, int limit) {
        return typed.isBlank()
                ? List.of()
                : store.resembling(typed.strip().toLowerCase(Locale.ROOT), limit);
    }

    /** Customers in the order in which we met them, after {@code after}. */
    public List<Customer> page(@Nullable CustomerId after, int limit) {
        return store.page(after, limit);
    }

    /** What stands on a customer's card; see {@link Cards#of}. */
    @Transactional(readOnly = true)
    public Card card(CustomerId id) {
        return cards.of(id);
    }

    /** Keeps what {@code customer} says, the address and id aside, as it came from elsewhere. */
    public void change(Customer customer) {
        var values = new EnumMap<CardField, Optional<String>>(CardField.class);
        values.put(CardField.NAME, Optional.of(customer.name()));
        values.put(CardField.GIVEN, Optional.ofNullable(customer.givenName()));
        values.put(CardField.FAMILY, Optional.ofNullable(customer.familyName()));
        values.put(CardField.HONORIFIC, Optional.ofNullable(customer.honorific()));
        values.put(CardField.LANGUAGE, Optional.ofNullable(customer.language()));
        values.put(CardField.ZONE, Optional.ofNullable(customer.zone()));
        values.put(CardField.ORGANISATION, Optional.ofNullable(customer.organisation()));
        cards.write(customer.id(), values, Source.IMPORTED);
    }

    static String normal(String address) {
        var wanted = address.strip().toLowerCase(Locale.ROOT);
        return wanted.length() > 320 ? wanted.substring(0, 320) : wanted;
    }

    private static String shortened(String name) {
        return name.length() > 300 ? name.substring(0, 300) : name.strip();
    }
}
