package heed.channel.phone;

import heed.access.Viewer;
import heed.calendar.Calendars;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.customer.CardField;
import heed.customer.Cards;
import heed.message.MessageId;
import heed.promise.PromiseId;
import heed.promise.PromiseOutcomes;
import heed.promise.PromiseState;
import heed.promise.Promises;
import heed.promise.PromisesInReplies;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls back at a time that the customer chose: half an hour within the opening hours of the team,
 * as many at once as it has seats, nobody promised the same one. Each is a promise in the ledger
 * that is due when its time is over, and kept by a call that is logged. Thread-safe.
 */
@Service
@Transactional
public class CallBacks {

    private static final int MOST_AN_HOUR = 10;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.ENGLISH);

    private final CallBackStore store;
    private final CallBackTimes times;
    private final PhoneNumbers numbers;
    private final Conversations conversations;
    private final Promises promises;
    private final PromiseOutcomes outcomes;
    private final PromisesInReplies inReplies;
    private final Calendars calendars;
    private final Cards cards;
    private final Clock clock;

    CallBacks(
            CallBackStore store,
            CallBackTimes times,
            PhoneNumbers numbers,
            Conversations conversations,
            Promises promises,
            PromiseOutcomes outcomes,
            PromisesInReplies inReplies,
            Calendars calendars,
            Cards cards,
            Clock clock) {
        this.store = store;
        this.times = times;
        this.numbers = numbers;
        this.conversations = conversations;
        this.promises = promises;
        this.outcomes = outcomes;
        this.inReplies = inReplies;
        this.calendars = calendars;
        this.cards = cards;
        this.clock = clock;
    }

    /** Of a conversation, the latest first. */
    @Transactional(readOnly = true)
    public List<CallBack> of(ConversationId conversation) {
        return store.of(conversation);
    }

    @Transactional(readOnly = true)
    public CallBack find(UUID id) {
        return store.find(id)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-call-back",
                                "There is no such call back, or none that you may see."));
    }

    /**
     * Promises a call at a time. Whoever promises it keeps it.
     *
     * @param number null for the one on the card
     * @throws Refusal when the time is not free any more, or the conversation waits for a call
     *     already
     */
    public CallBack book(
            ConversationId id,
            Instant at,
            @Nullable String number,
            String about,
            boolean byCustomer,
            Viewer.Member viewer) {
        var conversation = conversations.changeable(id);
        if (store.of(id).stream().anyMatch(CallBack::isBooked)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "call-back-waits",
                    "A call is promised already. Move it, or cancel it first.");
        }
        var kept = times.take(conversation, at, number(conversation, number), about, byCustomer);
        var zone = calendars.of(conversation.team()).zone();
        var promise = promises.add(id, words(at, zone), at.plus(CallBackTimes.LASTS), zone, viewer);
        store.promised(kept, promise);
        return find(kept);
    }

    /**
     * Keeps a customer who moves a call again and again from filling the ledger.
     *
     * @throws Refusal when it was asked for too often within the hour
     */
    void requirePatience(ConversationId id) {
        if (store.askedSince(id, Instant.now(clock).minus(Duration.ofHours(1))) >= MOST_AN_HOUR) {
            throw new Refusal(
                    Refusal.Kind.TOO_MANY,
                    "too-many-changes",
                    "That is a lot of changes. Try again in an hour, or answer our mail.");
        }
    }

    private String number(Conversation of, @Nullable String typed) {
        var given = numbers.accepted(typed);
        var known = given == null ? cards.of(of.customer()).value(CardField.PHONE) : given;
        var number = numbers.accepted(known);
        if (number == null) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "number-missing",
                    "Say which number, with its country, such as +49 30 123456.");
        }
        return number;
    }

    /** They need no call any more. */
    public void cancel(UUID id, Viewer.Member viewer) {
        var before = booked(id);
        store.settle(id, "cancelled", null, Instant.now(clock));
        if (isOpen(before)) {
            outcomes.withdraw(promiseOf(before), "The call was cancelled.", viewer);
        }
    }

    /** Another time takes its place. */
    public CallBack move(UUID id, Instant at, Viewer.Member viewer) {
        var before = booked(id);
        var conversation = conversations.changeable(before.conversation());
        store.settle(id, "moved", null, Instant.now(clock));
        var kept =
                times.take(conversation, at, before.number(), before.about(), before.byCustomer());
        var zone = calendars.of(conversation.team()).zone();
        store.promised(kept, promised(before, at, zone, viewer));
        return find(kept);
    }

    /** What was missed, and told of, is promised anew: else the new time would bind nobody. */
    private PromiseId promised(CallBack before, Instant at, ZoneId zone, Viewer.Member viewer) {
        var words = words(at, zone);
        var due = at.plus(CallBackTimes.LASTS);
        if (!isOwed(before)) {
            return promises.add(before.conversation(), words, due, zone, viewer);
        }
        var why = "Another time was chosen.";
        return outcomes.renew(promiseOf(before), words, due, zone, why, viewer);
    }

    private static String words(Instant at, ZoneId zone) {
        return "We call you back on " + TIME.format(at.atZone(zone)) + ".";
    }

    /** We spoke with them: what was promised is kept by this call. */
    void called(ConversationId conversation, MessageId message, Viewer.Member viewer) {
        for (var one : store.of(conversation)) {
            if (one.isBooked() && store.settle(one.id(), "called", message, Instant.now(clock))) {
                if (isOwed(one)) {
                    var kept = new PromisesInReplies.Deed(promiseOf(one), null, "");
                    inReplies.said(conversation, message, List.of(), List.of(kept), viewer);
                }
            }
        }
    }

    private CallBack booked(UUID id) {
        var found = find(id);
        conversations.changeable(found.conversation());
        conversations.hold(found.conversation());
        var now = find(id);
        if (!now.isBooked()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "settled-already", "This call back is settled already.");
        }
        return now;
    }

    private boolean isOwed(CallBack one) {
        return one.promise() != null && promises.find(one.promise()).isOwed();
    }

    private boolean isOpen(CallBack one) {
        return one.promise() != null && promises.find(one.promise()).state() == PromiseState.OPEN;
    }

    private static PromiseId promiseOf(CallBack one) {
        return Objects.requireNonNull(one.promise());
    }
}
