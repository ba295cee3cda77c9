package heed.customer;

import heed.access.ChangeLog;
import heed.access.Elevation;
import heed.access.PersonId;
import heed.access.Viewer;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers who are one: found by likeness, merged by a person, never by a machine. Nothing of
 * theirs moves; whoever looks at one sees all, and separating them gives back each exactly what was
 * theirs. Thread-safe.
 */
@Service
@Transactional
public class Duplicates {

    private static final int MOST = 60;
    private static final int SHOWN = 5;
    private static final double SAME_NAME = 0.9;
    private static final double LIKE_NAME = 0.7;

    private final DuplicateStore store;
    private final Cards cards;
    private final Elevation elevation;
    private final ChangeLog changes;
    private final Clock clock;

    Duplicates(
            DuplicateStore store,
            Cards cards,
            Elevation elevation,
            ChangeLog changes,
            Clock clock) {
        this.store = store;
        this.cards = cards;
        this.elevation = elevation;
        this.changes = changes;
        this.clock = clock;
    }

    /** Who may be the same as {@code card}'s customer, and why; the likeliest first. */
    @Transactional(readOnly = true)
    public List<Likely> likely(Card card, List<CustomerAddress> addresses) {
        var keys = Likeness.keys(card.name(), card.value(CardField.PHONE));
        var domains =
                addresses.stream()
                        .map(one -> FreeMail.domain(one.address()))
                        .filter(domain -> !FreeMail.isFree(domain))
                        .toList();
        return store.candidates(card.customer(), keys, MOST).stream()
                .map(one ->
                        new Likely(
                                one.id(),
                                one.name(),
                                one.address(),
                                reasons(one, card, domains),
                                one.known()))
                .filter(one -> !one.reasons().isEmpty())
                .limit(SHOWN)
                .toList();
    }

    private static List<String> reasons(
            DuplicateStore.Candidate one, Card card, List<String> domains) {
        double like = Likeness.of(one.name(), card.name());
        var beside = new ArrayList<String>();
        var organisation = card.value(CardField.ORGANISATION);
        if (organisation != null && organisation.equalsIgnoreCase(one.organisation())) {
            beside.add("both of " + organisation);
        } else if (domains.contains(FreeMail.domain(one.address()))) {
            beside.add("both write from " + FreeMail.domain(one.address()));
        }
        if (one.samePhone()) {
            beside.add("the same telephone number");
        }
        boolean alike = like >= SAME_NAME || like >= LIKE_NAME && !beside.isEmpty();
        if (!alike && !one.samePhone()) {
            return List.of();
        }
        if (alike) {
            beside.addFirst(like == 1 ? "the same name" : "nearly the same name");
        }
        return beside;
    }

    /**
     * Makes {@code source} a part of {@code target}.
     *
     * @throws Refusal when the viewer does not know both, or either is part of another already
     */
    public void merge(CustomerId source, CustomerId target, Viewer.Member viewer) {
        store.lockAll();
        if (source.equals(target)) {
            throw new Refusal(Refusal.Kind.INVALID, "same-customer", "Choose another customer.");
        }
        cards.requireKnown(source);
        cards.requireKnown(target);
        if (store.isMerged(source) || store.isMerged(target)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "merged-already",
                    "One of the two is part of another customer by now. Look again.");
        }
        var names = cards.of(source).name() + " with " + cards.of(target).name();
        var now = Instant.now(clock);
        elevation.call(() -> {
            store.merge(source, target, viewer.person(), now);
            return cards.refresh(target, now);
        });
        changes.note("customers-merged", names);
    }

    /**
     * Separates {@code source} again from what it was merged into. What was entered since stays
     * with the other.
     *
     * @throws Refusal when it is not part of another, or the viewer does not know them
     */
    public void separate(CustomerId source, Viewer.Member viewer) {
        store.lockAll();
        cards.requireKnown(source);
        var whole = cards.of(source);
        var now = Instant.now(clock);
        int ended = elevation.call(() -> separated(source, viewer.person(), whole, now));
        if (ended == 0) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "not-merged",
                    whole.name() + " is not part of another customer.");
        }
        changes.note("customers-separated", whole.name());
    }

    private int separated(CustomerId source, @Nullable PersonId person, Card whole, Instant now) {
        int ended = store.separate(source, person, now);
        if (ended > 0) {
            cards.refresh(source, now);
            cards.refresh(whole.customer(), now);
        }
        return ended;
    }

    /** What became of them, the latest first. */
    @Transactional(readOnly = true)
    public List<Merge> history(CustomerId id) {
        return store.history(id);
    }
}
