package heed.desk;

import heed.access.DeskFrame;
import heed.access.ReadLog;
import heed.access.Viewer;
import heed.conversation.Conversations;
import heed.customer.Addresses;
import heed.customer.CardEntry;
import heed.customer.Cards;
import heed.customer.Correction;
import heed.customer.Corrections;
import heed.customer.CustomerAddress;
import heed.customer.CustomerId;
import heed.customer.Organisation;
import heed.customer.Organisations;
import heed.customer.Remarks;
import heed.customer.Source;
import heed.promise.Promises;
import heed.web.Cursor;
import heed.web.TimeWords;
import heed.web.WorkFrame;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a customer's screens together, and notes who read them. Thread-safe. */
@Service
@Transactional
class CustomerViews {

    private static final int LAST = 4;

    private final Cards cards;
    private final Addresses addresses;
    private final Organisations organisations;
    private final Corrections corrections;
    private final Promises promises;
    private final Remarks remarks;
    private final Conversations conversations;
    private final ReadLog readings;
    private final DeskFrame desk;
    private final Clock clock;

    CustomerViews(
            Cards cards,
            Addresses addresses,
            Organisations organisations,
            Corrections corrections,
            Promises promises,
            Remarks remarks,
            Conversations conversations,
            ReadLog readings,
            DeskFrame desk,
            Clock clock) {
        this.cards = cards;
        this.addresses = addresses;
        this.organisations = organisations;
        this.corrections = corrections;
        this.promises = promises;
        this.remarks = remarks;
        this.conversations = conversations;
        this.readings = readings;
        this.desk = desk;
        this.clock = clock;
    }

    /** What a deed left to say on the page. */
    record Said(@Nullable String told, @Nullable String problem, @Nullable String link) {

        static final Said NOTHING = new Said(null, null, null);
    }

    /** The page, in five statements. */
    CustomerView page(CustomerId id, Said said, Viewer.Member viewer) {
        var look = cards.look(id);
        var card = look.card();
        readings.note(viewer, "customer:" + card.customer(), "page");
        var words = words(viewer);
        var all = addresses.of(id);
        var organisation = organisations.of(card.customer());
        return new CustomerView(
                frame(card.name(), viewer),
                card.customer().toString(),
                card.name(),
                CustomerWords.called(card),
                "known since " + words.day(look.since()),
                CustomerWords.localTime(card, words.now()),
                look.known(),
                rows(look, true, words),
                rows(look, false, words),
                all.stream().map(one -> address(one, words)).toList(),
                organisation.orElse(null),
                offered(all, organisation),
                corrections.open(id).stream().map(one -> offer(one, look, words)).toList(),
                said.problem(),
                said.told(),
                said.link());
    }

    /** What stands beside a conversation, in five statements. */
    CustomerBesideView beside(CustomerId id, long open, Viewer.Member viewer) {
        var look = cards.look(id);
        readings.note(viewer, "customer:" + look.card().customer(), "page");
        return CustomerBesideView.of(
                look,
                corrections.open(id).size(),
                promises.owed(id),
                conversations.with(id, null, LAST + 1),
                open,
                words(viewer));
    }

    /** What happened with them, the latest first, in five statements. */
    TimelineView timeline(CustomerId id, @Nullable Cursor before, Viewer.Member viewer) {
        var look = cards.look(id);
        int most = TimelineView.MOST + 1;
        return TimelineView.of(
                look,
                conversations.with(id, before, most),
                remarks.list(id, before, most),
                before,
                viewer,
                words(viewer));
    }

    WorkFrame frame(String title, Viewer.Member viewer) {
        return desk.around(title, CustomerPage.HERE, viewer);
    }

    TimeWords words(Viewer.Member viewer) {
        return new TimeWords(Instant.now(clock), viewer.zone());
    }

    private static List<CustomerView.Row> rows(Cards.Look look, boolean name, TimeWords words) {
        return look.card().inOrder().stream()
                .filter(entry -> entry.field().isOfName() == name)
                .map(entry -> row(entry, words))
                .toList();
    }

    private static CustomerView.Row row(CardEntry entry, TimeWords words) {
        return new CustomerView.Row(
                entry.field().label(),
                CustomerWords.value(entry.field(), entry.value()),
                CustomerWords.source(entry, words),
                words.exactly(entry.at()));
    }

    private static CustomerView.Address address(CustomerAddress one, TimeWords words) {
        var at = one.confirmedAt();
        return new CustomerView.Address(
                one.address(),
                at == null
                        ? "typed " + words.day(one.firstSeen()) + ", no mail from it yet"
                        : "mail came from it first " + words.day(at),
                one.primary(),
                at != null);
    }

    /** A domain that could stand for their organisation; null when there is none to offer. */
    private static @Nullable String offered(
            List<CustomerAddress> all, Optional<Organisation> organisation) {
        if (organisation.isEmpty()) {
            return null;
        }
        return all.stream()
                .map(one -> Organisations.domainOf(one.address()))
                .flatMap(Optional::stream)
                .filter(domain -> !organisation.get().domains().contains(domain))
                .findFirst()
                .orElse(null);
    }

    private static CustomerView.Offer offer(Correction one, Cards.Look look, TimeWords words) {
        var standing = look.card().entries().get(one.field());
        var place =
                switch (one.foundIn()) {
                    case "sender" -> "The sender’s name of a mail";
                    case "domain" -> "The domain " + one.evidence();
                    default -> "Their signature";
                };
        var ours =
                standing == null || standing.value() == null
                        ? " The card has none."
                        : " The card says “" + standing.value() + "”.";
        return new CustomerView.Offer(
                one.id().toString(),
                place
                        + " says “"
                        + one.value()
                        + "” ("
                        + one.field().label().toLowerCase(java.util.Locale.ROOT)
                        + ")."
                        + ours,
                one.foundIn().equals("domain") ? "" : one.evidence(),
                toldUs(standing) && standing != null
                        ? CustomerWords.source(standing, words)
                        : null);
    }

    private static boolean toldUs(@Nullable CardEntry standing) {
        return standing != null
                && (standing.source() == Source.SAID || standing.source() == Source.CHOSEN);
    }
}
