package heed.customer;

import heed.access.PersonId;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is kept about customers, each word with its source and date. Shown to those who see a
 * conversation of theirs, and to the customers themselves. Thread-safe.
 */
@Service
@Transactional
public class Cards {

    private final CardStore store;
    private final LikenessStore likenesses;
    private final OrganisationStore organisations;
    private final Clock clock;

    Cards(CardStore store, LikenessStore likenesses, OrganisationStore organisations, Clock clock) {
        this.store = store;
        this.likenesses = likenesses;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * What stands on a customer's card, in one statement. Of a merged customer it is the card of
     * the one that remains; to who knows nothing of them it says the name and no more.
     *
     * @throws Refusal when there is no such customer
     */
    @Transactional(readOnly = true)
    public Card of(CustomerId id) {
        return kept(id).card();
    }

    /**
     * A card with what was entered over time.
     *
     * @param known whether the viewer may see more than name and addresses
     * @param version counts the changes
     * @param since when we first met them
     * @param history everything that was ever entered, the oldest first
     */
    public record Look(
            Card card,
            String address,
            boolean known,
            long version,
            Instant since,
            List<CardEntry> history) {}

    /** The same with all that led to it, in one statement. */
    @Transactional(readOnly = true)
    public Look look(CustomerId id) {
        var kept = kept(id);
        return new Look(
                kept.card(),
                kept.address(),
                kept.known(),
                kept.version(),
                kept.since(),
                List.copyOf(kept.entries()));
    }

    /** What the card of {@code target} would say if {@code source} were merged into them. */
    public static Card together(Look target, Look source) {
        var all = new ArrayList<>(target.history());
        all.addAll(source.history());
        return Card.of(target.card().customer(), target.address(), all);
    }

    /** Everything that was ever entered, the oldest first, those that no longer stand among it. */
    @Transactional(readOnly = true)
    public List<CardEntry> history(CustomerId id) {
        return look(id).history();
    }

    /**
     * Enters what is new in {@code values}; an empty value says that there is none. What was said
     * before stays in the history.
     *
     * @return the card as it stands now
     * @throws Refusal when there is no such customer, the viewer may not change them, or a field
     *     cannot say that
     */
    public Card write(CustomerId id, Map<CardField, Optional<String>> values, Source source) {
        requireKnown(id);
        var before = kept(id);
        var fresh =
                CardPolicy.fresh(
                        values, CardPolicy.standing(before.root(), before.entries()), source);
        if (fresh.isEmpty()) {
            return before.card();
        }
        var now = Instant.now(clock);
        store.append(before.root(), fresh, source, now, person());
        return refresh(before.root(), now);
    }

    /**
     * Enters what somebody changed in a form that showed the whole card: a field that they left as
     * it was keeps its source.
     */
    public Card change(CustomerId id, Map<CardField, Optional<String>> values, Source source) {
        var card = of(id);
        var changed = new EnumMap<CardField, Optional<String>>(CardField.class);
        values.forEach((field, value) -> {
            if (!value.map(String::strip).equals(Optional.ofNullable(card.value(field)))) {
                changed.put(field, value);
            }
        });
        return write(id, changed, source);
    }

    /** Enters what a mail showed, where nothing is known yet: observed stands over nothing. */
    void observe(CustomerId id, Map<CardField, Optional<String>> values) {
        var before = kept(id);
        var fresh = new EnumMap<CardField, Optional<String>>(CardField.class);
        values.forEach((field, value) -> {
            if (before.entries().stream().noneMatch(entry -> entry.field() == field)) {
                fresh.put(field, value);
            }
        });
        if (!fresh.isEmpty()) {
            write(id, fresh, Source.OBSERVED);
        }
    }

    /**
     * Holds a customer, and those merged with them, until the end of the transaction.
     *
     * @throws Refusal when there is none, or the viewer sees no conversation with them
     */
    void requireKnown(CustomerId id) {
        if (store.lock(id) == 0) {
            kept(id);
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-your-customer",
                    "Only who sees a conversation with this customer changes what is kept about them.");
        }
    }

    /**
     * Holds a customer whom somebody read as {@code version}.
     *
     * @param version entity tags of HTTP; null when they do not care
     * @throws Refusal when the card changed since
     */
    void requireVersion(CustomerId id, @Nullable String version) {
        if (version == null) {
            return;
        }
        requireKnown(id);
        var now = Long.toString(kept(id).version());
        boolean current =
                Arrays.stream(version.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", "").replace("\"", ""))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(now));
        if (!current) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "customer-changed",
                    "Somebody changed this card since you read it. Read it again.");
        }
    }

    /** Lets lists show what the card says now. */
    Card refresh(CustomerId id, Instant now) {
        var kept = kept(id);
        var card = Card.of(kept.root(), kept.address(), kept.entries());
        var organisation = card.value(CardField.ORGANISATION);
        if (organisation != null) {
            organisations.keep(organisation);
        }
        store.show(card, now);
        likenesses.find(card.customer(), Likeness.keys(card.name(), card.value(CardField.PHONE)));
        return card;
    }

    private CardStore.Kept kept(CustomerId id) {
        return store.kept(id)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-customer",
                                "There is no such customer."));
    }

    private static @Nullable PersonId person() {
        return ViewerScope.current().orElse(null) instanceof Viewer.Member member
                ? member.person()
                : null;
    }
}
