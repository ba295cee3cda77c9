package heed.portal;

import heed.access.ChangeLog;
import heed.access.Viewer;
import heed.customer.Cards;
import heed.customer.CustomerId;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which customers see and change their own card: one customer each, for 30 days, ended at
 * any time, and by any merging or separating of the customer. Thread-safe.
 */
@Service
@Transactional
public class CardLinks {

    static final Duration LASTS = Duration.ofDays(30);

    private final CardLinkStore store;
    private final CardToken token;
    private final Cards cards;
    private final ChangeLog changes;
    private final Clock clock;

    CardLinks(CardLinkStore store, CardToken token, Cards cards, ChangeLog changes, Clock clock) {
        this.store = store;
        this.token = token;
        this.cards = cards;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Makes a link, and tells it this once.
     *
     * @return its path
     * @throws Refusal when the viewer does not know the customer
     */
    public String make(CustomerId id, Viewer.Member viewer) {
        var look = cards.look(id);
        if (!look.known()) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-your-customer",
                    "Only who sees a conversation with this customer gives them a link.");
        }
        var now = Instant.now(clock);
        var root = look.card().customer();
        var link = store.add(root, now, now.plus(LASTS));
        changes.note("card-link-made", look.card().name());
        return "/card/" + token.write(new CardToken.Named(link, root));
    }

    /** Those that still work, the latest first. */
    @Transactional(readOnly = true)
    public List<CardLink> open(CustomerId customer) {
        return store.open(customer, Instant.now(clock));
    }

    /** From now on it opens nothing. */
    public void end(CustomerId customer, UUID link, Viewer.Member viewer) {
        if (store.end(link, customer, viewer.person(), Instant.now(clock)) == 0) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND, "no-such-link", "There is no such link any more.");
        }
        changes.note("card-link-ended", cards.of(customer).name(), Map.of(), Map.of());
    }
}
