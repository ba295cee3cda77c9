package heed.acknowledgement;

import heed.calendar.Calendars;
import heed.channel.mailbox.DeskMail;
import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.customer.Customers;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.message.Messages;
import heed.notice.Notice;
import heed.notice.Notices;
import heed.reply.AutomaticReplies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Acknowledges what is due: message, outbox row and what was told in one transaction, so that one
 * killed anywhere says it once. Any number of nodes may do it. Thread-safe.
 */
@Component
class Acknowledging {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    /** What was due for longer comes too late to be of use. */
    private static final Duration LATEST = Duration.ofMinutes(30);

    private static final int MOST_ATTEMPTS = 5;

    private final AcknowledgementStore store;
    private final Wishes wishes;
    private final Paces paces;
    private final Letters letters;
    private final Calling calling;
    private final Conversations conversations;
    private final Messages messages;
    private final Customers customers;
    private final Inboxes inboxes;
    private final Calendars calendars;
    private final DeskMail mail;
    private final AutomaticReplies replies;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Acknowledging(
            AcknowledgementStore store,
            Wishes wishes,
            Paces paces,
            Letters letters,
            Calling calling,
            Conversations conversations,
            Messages messages,
            Customers customers,
            Inboxes inboxes,
            Calendars calendars,
            DeskMail mail,
            AutomaticReplies replies,
            Notices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.wishes = wishes;
        this.paces = paces;
        this.letters = letters;
        this.calling = calling;
        this.conversations = conversations;
        this.messages = messages;
        this.customers = customers;
        this.inboxes = inboxes;
        this.calendars = calendars;
        this.mail = mail;
        this.replies = replies;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The one that is due longest, for whoever asks alone, and only for a while. */
    Optional<AcknowledgementStore.Due> claim() {
        var claim = transaction.execute(status -> store.claim(Instant.now(clock), LEASE));
        return claim == null ? Optional.empty() : claim;
    }

    /** Acknowledges it, or writes down why not. What fails is due again later. */
    void settle(AcknowledgementStore.Due due) {
        if (due.attempts() > MOST_ATTEMPTS) {
            transaction.executeWithoutResult(
                    status -> store.not(due.conversation(), "Heed could not write it."));
        } else {
            transaction.executeWithoutResult(status -> acknowledge(due));
        }
    }

    private void acknowledge(AcknowledgementStore.Due due) {
        if (!store.isDue(due.conversation())) {
            return;
        }
        var held = conversations.hold(due.conversation());
        var refusal = refusal(due, held);
        if (refusal.isPresent()) {
            store.not(due.conversation(), refusal.get());
            return;
        }
        var now = Instant.now(clock);
        var pace = paces.of(due.inbox()).filter(one -> one.minutes() != null).orElse(null);
        var expected =
                pace == null
                        ? null
                        : paces.expected(pace, due.asked(), held.team())
                                .filter(one -> one.by().isAfter(now))
                                .orElse(null);
        var matter = matter(due, held, pace, expected, now);
        var words = letters.write(matter);
        var message = replies.queue(held, due.recipient(), words);
        var basis = expected == null || pace == null ? null : pace.basis();
        store.said(held.id(), message, matter.language(), expected, basis, now);
        conversations.happened(held.id(), "acknowledged", Optional.empty(), told(due, expected));
    }

    private static Map<String, String> told(
            AcknowledgementStore.Due due, @Nullable Expected expected) {
        return expected == null
                ? Map.of("to", due.recipient())
                : Map.of("to", due.recipient(), "by", expected.by().toString());
    }

    private Letters.Matter matter(
            AcknowledgementStore.Due due,
            Conversation held,
            @Nullable Pace pace,
            @Nullable Expected expected,
            Instant now) {
        return new Letters.Matter(
                Letters.Talk.of(held),
                customers.card(held.customer()),
                messages.find(due.heard()).language(),
                wishes.of(due.inbox()),
                calendars.of(held.team()),
                expected,
                pace,
                calling.link(held),
                now);
    }

    /** What has changed since it came in, and what only we know. */
    private Optional<String> refusal(AcknowledgementStore.Due due, Conversation held) {
        var now = Instant.now(clock);
        if (!held.id().equals(due.conversation())) {
            return Optional.of("It was merged before.");
        }
        if (!held.isOpen()) {
            return Optional.of("It was not open any more.");
        }
        if (messages.isAnswered(held.id())) {
            return Optional.of("A person answered first.");
        }
        if (due.due().plus(LATEST).isBefore(now)) {
            return Optional.of("It would have come too late.");
        }
        if (!wishes.of(due.inbox()).wanted()) {
            return Optional.of("It was switched off.");
        }
        if (!mail.sends(inboxes.find(held.inbox()))) {
            return Optional.of("The inbox has no account to send by.");
        }
        return tooMany(due, held.subject(), now);
    }

    private Optional<String> tooMany(AcknowledgementStore.Due due, String subject, Instant now) {
        store.lock(due.recipient());
        var earlier = store.since(due.recipient(), now.minus(DAY));
        if (earlier.size() >= wishes.limit().perDay()) {
            return Optional.of("The address got as many within a day as it may.");
        }
        var atOnce = now.minus(AcknowledgementPolicy.AT_ONCE);
        if (earlier.stream().anyMatch(one -> one.at().isAfter(atOnce))) {
            return Optional.of("The address got one a moment ago.");
        }
        var subjects = earlier.stream().map(AcknowledgementStore.Earlier::subject).toList();
        if (AcknowledgementPolicy.repeats(subject, subjects)) {
            return Optional.of("The address got one for the same subject within a day.");
        }
        return flood(due.inbox(), now);
    }

    /** Whoever forges senders would have us write to all of them. */
    private Optional<String> flood(InboxId id, Instant now) {
        store.lock(id);
        if (store.said(id, now.minus(HOUR)) < wishes.limit().perHour()) {
            return Optional.empty();
        }
        var inbox = inboxes.find(id);
        notices.tellLeads(
                new Notice(
                        "acknowledgements-flooded:" + id + ":" + now.truncatedTo(ChronoUnit.DAYS),
                        Notice.Matter.ALARM,
                        inbox.name()
                                + " got more mail within an hour than it acknowledges: the rest is not.",
                        AcknowledgementPage.HERE,
                        false),
                inbox.team(),
                null);
        return Optional.of("The inbox sent as many within an hour as it may.");
    }
}
