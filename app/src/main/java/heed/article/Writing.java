package heed.article;

import heed.channel.mail.ConversationBegun;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.customer.Customers;
import heed.inbox.Inbox;
import heed.inbox.Inboxes;
import heed.message.Messages;
import heed.message.NewInbound;
import heed.settings.Seal;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a question that was written on the help pages: a conversation of its own, acknowledged like
 * a mail. The address is not confirmed, and whoever reads it is told so. Thread-safe.
 */
@Service
@Transactional
class Writing {

    private static final Duration SOON = Duration.ofHours(72);
    private static final Duration AT_ONCE = Duration.ofMinutes(10);
    private static final int MOST_FROM_ONE_PLACE = 10;
    private static final int MOST_OF_ONE_ADDRESS = 3;

    private final Customers customers;
    private final Conversations conversations;
    private final Correspondence correspondence;
    private final Messages messages;
    private final Inboxes inboxes;
    private final HelpSettingStore settings;
    private final ReadingStore readings;
    private final Visitor visitors;
    private final Seal seal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Writing(
            Customers customers,
            Conversations conversations,
            Correspondence correspondence,
            Messages messages,
            Inboxes inboxes,
            HelpSettingStore settings,
            ReadingStore readings,
            Visitor visitors,
            Seal seal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.customers = customers;
        this.conversations = conversations;
        this.correspondence = correspondence;
        this.messages = messages;
        this.inboxes = inboxes;
        this.settings = settings;
        this.readings = readings;
        this.visitors = visitors;
        this.seal = seal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param from where the request comes from
     * @return its reference; empty when the same was sent a moment ago
     * @throws Refusal when too much was sent from there, or in the name of that address
     */
    public Optional<String> send(
            HelpForm form, String language, String from, Optional<String> visitor) {
        var now = Instant.now(clock);
        var address = form.address().toLowerCase(Locale.ROOT);
        var inbox =
                settings.place()
                        .map(place -> inboxes.find(place.inbox()))
                        .orElseThrow(Writing::nobodyHere);
        if (inboxes.receiving(address).isPresent()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "address-ours",
                    "This is an address of ours. Give yours.");
        }
        requireCalm("write", from, MOST_FROM_ONE_PLACE, now);
        if (deeds("same", address + " " + form.question(), AT_ONCE, now) > 1) {
            return Optional.empty();
        }
        requireCalm("address", address, MOST_OF_ONE_ADDRESS, now);
        var id = begin(form, address, inbox, language, now);
        visitor.ifPresent(one -> cameBack(one, now));
        return Optional.of(conversations.find(id).reference());
    }

    private ConversationId begin(
            HelpForm form, String address, Inbox inbox, String language, Instant now) {
        var name = form.name().isEmpty() ? null : form.name();
        var customer = customers.introduce(address, name, language);
        var id = correspondence.open(inbox, customer.id(), form.about(), now);
        var message =
                messages.receive(
                        NewInbound.said(
                                        id,
                                        now,
                                        new NewInbound.Speaker(
                                                customer.id(),
                                                name == null ? customer.name() : name,
                                                address,
                                                language),
                                        List.of(inbox.address()),
                                        form.about(),
                                        form.question())
                                .telling(
                                        "Written on the help pages: nobody has confirmed that this address is"
                                                + " theirs. Anybody can write it there."));
        events.publishEvent(
                new ConversationBegun(
                        id, message, inbox.id(), now, address, List.of(address), null, true));
        return id;
    }

    /** Who read an article on the way here, or said that it answered them, wrote all the same. */
    private void cameBack(String visitor, Instant now) {
        var day = now.atOffset(ZoneOffset.UTC).toLocalDate();
        readings.returned(visitors.digest(visitor), now.minus(SOON))
                .forEach(article -> readings.count(article, day, ReadingStore.Count.RETURNED));
    }

    private void requireCalm(String kind, String whose, int most, Instant now) {
        if (deeds(kind, whose, Duration.ofHours(1), now) > most) {
            throw new Refusal(
                    Refusal.Kind.TOO_MANY,
                    "too-many-attempts",
                    "That is a lot at once. Try again in an hour, or send us a mail.");
        }
    }

    private int deeds(String kind, String whose, Duration within, Instant now) {
        return readings.deed(
                kind, seal.sign("help " + kind + " from " + whose, 20), now.minus(within), now);
    }

    private static Refusal nobodyHere() {
        return new Refusal(
                Refusal.Kind.UNAVAILABLE, "nobody-here", "Nobody can take questions here yet.");
    }
}
