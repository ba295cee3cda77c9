package heed.portal;

import heed.access.ReadLog;
import heed.access.ViewerScope;
import heed.customer.Addresses;
import heed.customer.Card;
import heed.customer.CardField;
import heed.customer.Cards;
import heed.customer.CustomerAddress;
import heed.customer.CustomerId;
import heed.customer.Remark;
import heed.customer.Remarks;
import heed.customer.Source;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A customer's own look at what is kept about them. The database shows their rows and no others:
 * nobody who works here is named in the transaction, only the customer of a genuine link.
 * Thread-safe.
 */
@Service
@Transactional
class OwnCard {

    /** What they may enter themselves. Where they belong, and their addresses, are asked for. */
    static final Set<CardField> THEIRS =
            Set.of(
                    CardField.NAME,
                    CardField.GIVEN,
                    CardField.FAMILY,
                    CardField.PREFERRED,
                    CardField.HONORIFIC,
                    CardField.PRONOUNS,
                    CardField.PRONUNCIATION,
                    CardField.PHONE,
                    CardField.FORMALITY,
                    CardField.DETAIL,
                    CardField.LANGUAGE,
                    CardField.ZONE,
                    CardField.CHANNEL,
                    CardField.HOURS,
                    CardField.ACCESSIBILITY);

    private static final int MOST_AN_HOUR = 20;
    private static final int MOST_REMARKS = 200;

    private final CardToken tokens;
    private final CardLinkStore links;
    private final Cards cards;
    private final Addresses addresses;
    private final Remarks remarks;
    private final ReadLog readings;
    private final Clock clock;

    OwnCard(
            CardToken tokens,
            CardLinkStore links,
            Cards cards,
            Addresses addresses,
            Remarks remarks,
            ReadLog readings,
            Clock clock) {
        this.tokens = tokens;
        this.links = links;
        this.cards = cards;
        this.addresses = addresses;
        this.remarks = remarks;
        this.readings = readings;
        this.clock = clock;
    }

    /** All that is kept about a customer beside their conversations. */
    record Kept(Cards.Look look, List<CustomerAddress> addresses, List<Remark> remarks) {}

    /**
     * @throws Refusal when the token opens nothing, for whatever reason
     */
    Kept read(String token) {
        var customer = enter(token).customer();
        ViewerScope.current()
                .ifPresent(viewer -> readings.note(viewer, "customer:" + customer, "page"));
        return new Kept(
                cards.look(customer),
                addresses.of(customer),
                remarks.list(customer, null, MOST_REMARKS));
    }

    /**
     * Whom a link is of.
     *
     * @throws Refusal when the token opens nothing
     */
    CustomerId whose(String token) {
        return enter(token).customer();
    }

    /**
     * Enters what they chose.
     *
     * @throws Refusal when the token opens nothing, it changed too much within the hour, or a field
     *     cannot say that
     */
    Card write(String token, Map<CardField, Optional<String>> values) {
        var link = enter(token);
        if (links.changes(link.id(), Instant.now(clock)) > MOST_AN_HOUR) {
            throw tooMuch();
        }
        if (!THEIRS.containsAll(values.keySet())) {
            throw new IllegalArgumentException("A field that is not theirs: " + values.keySet());
        }
        return cards.change(link.customer(), values, Source.CHOSEN);
    }

    /**
     * Whom a link is of, who is about to change something by it.
     *
     * @throws Refusal when the token opens nothing, or changed too much within the hour
     */
    CustomerId changing(String token) {
        var link = enter(token);
        if (links.changes(link.id(), Instant.now(clock)) > MOST_AN_HOUR) {
            throw tooMuch();
        }
        return link.customer();
    }

    private static Refusal tooMuch() {
        return new Refusal(
                Refusal.Kind.TOO_MANY,
                "too-many-changes",
                "That is a lot of changes. Try again in an hour, or answer our mail.");
    }

    private CardLink enter(String token) {
        var named = tokens.read(token).orElseThrow(OwnCard::closed);
        CustomerId customer = named.customer();
        links.actFor(customer);
        return links.open(customer, Instant.now(clock)).stream()
                .filter(link -> link.id().equals(named.link()))
                .filter(link -> link.customer().equals(customer))
                .findFirst()
                .orElseThrow(OwnCard::closed);
    }

    /** One answer for all reasons: nobody learns which links there are. */
    private static Refusal closed() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "no-such-link",
                "This link opens nothing any more. Answer our mail, and we send you a new one.");
    }
}
