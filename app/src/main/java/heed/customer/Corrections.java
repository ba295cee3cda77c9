package heed.customer;

import heed.access.PersonId;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers what mails say otherwise than the card. A machine offers, a person decides; what was
 * refused is not offered again. Thread-safe.
 */
@Service
@Transactional
public class Corrections {

    private final CorrectionStore store;
    private final Cards cards;
    private final Clock clock;

    Corrections(CorrectionStore store, Cards cards, Clock clock) {
        this.store = store;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * Looks at what a mail of {@code customer} shows of them. Costs nothing when it shows what we
     * have. A name where we had none, and a telephone number, are entered as observed.
     */
    public void notice(Customer customer, Traces traces) {
        var seen = new EnumMap<CardField, Optional<String>>(CardField.class);
        boolean nameless = customer.name().equals(customer.address());
        if (nameless && !traces.sender().isBlank()) {
            seen.put(CardField.NAME, Optional.of(traces.sender()));
        }
        traces.phone().ifPresent(found -> seen.put(CardField.PHONE, Optional.of(found.value())));
        if (!seen.isEmpty()) {
            cards.observe(customer.id(), seen);
        }
        var found =
                nameless
                        ? List.<Traces.Found>of()
                        : traces.differing(customer.name(), customer.honorific());
        if (!found.isEmpty()) {
            store.offer(customer.id(), found, Instant.now(clock));
        }
    }

    /** What waits to be decided, the oldest first. */
    @Transactional(readOnly = true)
    public List<Correction> open(CustomerId id) {
        return store.open(id);
    }

    /**
     * Enters what was offered.
     *
     * @param source {@link Source#SIGNATURE}, or {@link Source#SAID} when the customer confirmed
     *     it, which it takes to stand over what they told us
     */
    public Card accept(CustomerId of, CorrectionId id, Source source) {
        var correction = decide(of, id, true);
        var values = new EnumMap<CardField, Optional<String>>(CardField.class);
        if (correction.field() == CardField.NAME) {
            values.putAll(NameParts.following(cards.of(of), correction.value()));
        }
        values.put(correction.field(), Optional.of(correction.value()));
        return cards.write(correction.customer(), values, source);
    }

    /** Never to be offered again. */
    public void dismiss(CustomerId of, CorrectionId id) {
        decide(of, id, false);
    }

    private Correction decide(CustomerId of, CorrectionId id, boolean accepted) {
        cards.requireKnown(of);
        var root = cards.of(of).customer();
        return store.decide(id, accepted, Instant.now(clock), person())
                .filter(one -> cards.of(one.customer()).customer().equals(root))
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.CONFLICT,
                                "correction-decided",
                                "Somebody decided this already. Look at the card again."));
    }

    private static @Nullable PersonId person() {
        return ViewerScope.current().orElse(null) instanceof Viewer.Member member
                ? member.person()
                : null;
    }
}
