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
    private final Cards cards;
    private final Clock clock;

    Customers(CustomerStore store, Cards cards, Clock clock) {
        this.store = store;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * The customer of a mail address, made when it writes for the first time. Of two first messages
     * at the same moment one waits for the other. A name that somebody once gave is not replaced by
     * what a later message carries.
     */
    public Customer met(String address, @Nullable String name, @Nullable String language) {
        var wanted = normal(address);
        return store.findByAddress(wanted)
                .orElseGet(() -> {
                    store.lock(wanted);
                    return store.findByAddress(wanted)
                            .orElseGet(() ->
                                    store.add(
                                            wanted,
                                            name == null || name.isBlank()
                                                    ? wanted
                                                    : shortened(name),
                                            language,
                                            Instant.now(clock)));
                });
    }

    /**
     * The customer of a mail address that somebody here typed: known already, or new.
     *
     * @throws Refusal when the address is none
     */
    public Customer introduce(String address, @Nullable String name, @Nullable String language) {
        if (!ADDRESS.matcher(address.strip()).matches()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "not-an-address",
                    "“" + address.replaceAll("\\p{Cntrl}", " ") + "” is not a mail address.");
        }
        return met(address, name, language);
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

    private static String normal(String address) {
        var wanted = address.strip().toLowerCase(Locale.ROOT);
        return wanted.length() > 320 ? wanted.substring(0, 320) : wanted;
    }

    private static String shortened(String name) {
        return name.length() > 300 ? name.substring(0, 300) : name.strip();
    }
}
