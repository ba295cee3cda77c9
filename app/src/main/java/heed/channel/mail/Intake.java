package heed.channel.mail;

import heed.access.People;
import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.customer.Corrections;
import heed.customer.Customer;
import heed.customer.Customers;
import heed.inbox.Inbox;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.mail.MailReader;
import heed.message.MailThreads;
import heed.message.Message;
import heed.message.MessageId;
import heed.message.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a message of a mail: whose it is, which conversation it belongs to, whether it was here
 * before. Runs in the transaction of its caller. Nothing that a mail says about itself is believed,
 * but for what we signed.
 */
@Component
class Intake {

    /** What became of a mail. */
    sealed interface Outcome {

        record Read(MessageId message) implements Outcome {}

        /** It was here before, as {@code message}. */
        record Duplicate(MessageId message) implements Outcome {}

        /** Somebody who works here answered by it. */
        record Answered() implements Outcome {}

        record Unreadable(String why) implements Outcome {}
    }

    private final SeenMail seen;
    private final Inboxes inboxes;
    private final Customers customers;
    private final Corrections corrections;
    private final Conversations conversations;
    private final Correspondence correspondence;
    private final Messages messages;
    private final MailThreads threads;
    private final People people;
    private final Threading threading;
    private final LoopBrake brake;
    private final ReplyWish wish;
    private final Bounces bounces;
    private final ColleagueMail colleagues;
    private final Beginnings beginnings;
    private final MailReader reader = new MailReader();

    Intake(
            SeenMail seen,
            Inboxes inboxes,
            Customers customers,
            Corrections corrections,
            Conversations conversations,
            Correspondence correspondence,
            Messages messages,
            MailThreads threads,
            People people,
            Threading threading,
            LoopBrake brake,
            ReplyWish wish,
            Bounces bounces,
            ColleagueMail colleagues,
            Beginnings beginnings) {
        this.seen = seen;
        this.inboxes = inboxes;
        this.customers = customers;
        this.corrections = corrections;
        this.conversations = conversations;
        this.correspondence = correspondence;
        this.messages = messages;
        this.threads = threads;
        this.people = people;
        this.threading = threading;
        this.brake = brake;
        this.wish = wish;
        this.bounces = bounces;
        this.colleagues = colleagues;
        this.beginnings = beginnings;
    }

    Outcome take(RawMail raw) {
        var mailing = Mailing.of(raw, reader.read(raw.bytes()));
        var inbox = inbox(mailing);
        if (inbox.isEmpty()) {
            return new Outcome.Unreadable("No inbox of this desk receives it.");
        }
        var content = ContentDigest.of(mailing.mail(), raw.bytes());
        if (colleagues.isFor(mailing.addressees())) {
            return switch (colleagues.take(mailing.answer(content))) {
                case ColleagueMail.Verdict.Taken taken -> new Outcome.Answered();
                case ColleagueMail.Verdict.Refused(var why) -> new Outcome.Unreadable(why);
            };
        }
        var before = seen.before(mailing, content);
        if (before.isPresent()) {
            seen.again(inbox.get(), content, before.get());
            return new Outcome.Duplicate(before.get());
        }
        var message = receive(mailing, inbox.get());
        seen.first(inbox.get(), content, message);
        return new Outcome.Read(message);
    }

    private MessageId receive(Mailing mailing, Inbox inbox) {
        var sender = mailing.sender();
        var language = mailing.mail().text().language();
        var customer = customers.met(sender.address(), sender.name(), language);
        var reported = bounces.reported(mailing).orElse(null);
        var found =
                reported == null
                        ? threading.find(mailing, customer)
                        : Optional.of(conversations.find(reported.conversation()));
        var at =
                ReceivedTime.of(
                        mailing, found.flatMap(one -> answered(mailing, one)).orElse(Instant.MIN));
        var conversation = found.orElseGet(() -> opened(mailing, inbox, customer));
        var loop = brake.notice(mailing, conversation);
        var warnings = new ArrayList<>(warnings(mailing));
        loop.ifPresent(warnings::add);
        var answers = wish.grant(sender, customer, found);
        answers.warning().ifPresent(warnings::add);
        boolean newcomer =
                found.isPresent()
                        && reported == null
                        && threading.isNewcomer(sender, customer, conversation);
        var answered = mailing.answeredAt(answers.replyTo());
        boolean automatic = loop.isPresent() || mailing.isAutomatic();
        var id =
                messages.receive(
                        answered.message(
                                conversation.id(),
                                customer.id(),
                                at,
                                newcomer,
                                automatic,
                                warnings));
        noteBounce(mailing, reported, conversation);
        if (found.isEmpty()) {
            beginnings.tell(answered, inbox, conversation.id(), id, at, loop.isPresent());
        }
        if (!mailing.isAutomatic()) {
            corrections.notice(customer, mailing.traces());
        }
        return id;
    }

    private Optional<Instant> answered(Mailing mailing, Conversation conversation) {
        return threads.latestOf(conversation.id(), mailing.references());
    }

    private Conversation opened(Mailing mailing, Inbox inbox, Customer customer) {
        var subject = CleanText.cut(mailing.mail().subject(), 1000);
        var at = ReceivedTime.of(mailing);
        return conversations.find(correspondence.open(inbox, customer.id(), subject, at));
    }

    private void noteBounce(
            Mailing mailing, @Nullable Message reported, Conversation conversation) {
        var bounce = mailing.mail().automation().bounce();
        if (bounce != null && (reported != null || threading.reportedOn(mailing).isPresent())) {
            bounces.note(bounce, reported, conversation);
        }
    }

    /**
     * The inbox that a mail is for. One that was fetched is its account's, unless it names others.
     */
    private Optional<Inbox> inbox(Mailing mailing) {
        var named =
                mailing.addressees().stream()
                        .map(inboxes::receiving)
                        .flatMap(Optional::stream)
                        .toList();
        InboxId account = mailing.raw().inbox();
        if (account == null) {
            return named.stream().findFirst();
        }
        return named.stream()
                .filter(one -> one.id().equals(account))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .or(() -> Optional.of(inboxes.find(account)));
    }

    private List<String> warnings(Mailing mailing) {
        var warnings = new ArrayList<>(mailing.mail().warnings());
        if (mailing.mail().error() != null) {
            warnings.add("Heed could not read all of it: " + mailing.mail().error());
        }
        var address = mailing.sender().address();
        if (inboxes.receiving(address).isPresent() || people.findByEmail(address).isPresent()) {
            warnings.add(
                    "It names an address of ours as its sender, but came from outside: anybody can write that.");
        }
        return warnings.stream().map(warning -> CleanText.cut(warning, 500)).toList();
    }
}
