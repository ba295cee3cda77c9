package heed.channel.mailbox;

import heed.access.People;
import heed.access.PersonId;
import heed.conversation.Conversation;
import heed.inbox.Inbox;
import heed.message.Attachments;
import heed.message.Message;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.reply.Carrier;
import heed.reply.ReplyAddress;
import heed.settings.SealBroken;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries replies to the mail server by which their inbox sends (RFC 5321). Thread-safe. */
@Component
class MailCarrier implements Carrier {

    /** Below the outbox's lease: an attempt is over before another node may make it again. */
    private static final Duration LONGEST = Duration.ofMinutes(8);

    private final SendingStore accounts;
    private final Logins logins;
    private final Messages messages;
    private final People people;
    private final ReplyAddress addresses;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailCarrier(
            SendingStore accounts,
            Logins logins,
            Messages messages,
            People people,
            ReplyAddress addresses,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.logins = logins;
        this.messages = messages;
        this.people = people;
        this.addresses = addresses;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Attempt carry(
            Message reply,
            Conversation conversation,
            Inbox inbox,
            List<Attachments.Content> files) {
        var account = account(inbox);
        if (account.isEmpty()) {
            return new Attempt.Later(
                    "The inbox “"
                            + inbox.name()
                            + "” has no account to send by. An administrator can give it one.");
        }
        var attempt = handOver(reply, conversation, inbox, files, account.get());
        switch (attempt) {
            case Attempt.Taken taken -> note(inbox, null);
            case Attempt.Later later -> note(inbox, later.why());
            case Attempt.Refused refused -> {} // it is about the reply, not about the account
        }
        return attempt;
    }

    private Attempt handOver(
            Message reply,
            Conversation conversation,
            Inbox inbox,
            List<Attachments.Content> files,
            SendingStore.Sending account) {
        var server = account.account().server();
        try (var sockets = new DeadlineSockets(LONGEST)) {
            var login = logins.open(account.login(), renewed -> renew(inbox, renewed));
            var session = MailSession.of("smtp", server, login, sockets);
            var properties = session.getProperties();
            properties.put("mail.smtp.from", inbox.address());
            properties.put("mail.smtp.localhost", inbox.domain());
            // All recipients or none: what some have got is never sent to them again.
            properties.put("mail.smtp.sendpartial", "false");
            properties.put("mail.smtp.quitwait", "false");
            var outgoing = new OutgoingMail(session, reply, inbox);
            var thread = messages.thread(conversation.id());
            var mail =
                    outgoing.build(
                            addresses.of(inbox, conversation.number()),
                            before(reply, messages.references(conversation.id())),
                            words(reply, inbox, thread),
                            files,
                            Instant.now(clock));
            try (var transport = session.getTransport("smtp")) {
                login.connect(transport);
                transport.sendMessage(mail, outgoing.recipients());
                return new Attempt.Taken();
            }
        } catch (MessagingException failure) {
            return SmtpAnswer.meaning(failure, server);
        } catch (OAuthTokens.NotGranted | SealBroken locked) {
            return new Attempt.Later(String.valueOf(locked.getMessage()));
        }
    }

    private void note(Inbox inbox, @Nullable String problem) {
        transaction.executeWithoutResult(status -> accounts.note(inbox.id(), problem));
    }

    private void renew(Inbox inbox, SealedLogin login) {
        transaction.executeWithoutResult(status -> accounts.renew(inbox.id(), login));
    }

    private Optional<SendingStore.Sending> account(Inbox inbox) {
        return Optional.ofNullable(
                transaction.execute(status -> accounts.find(inbox.id()).orElse(null)));
    }

    private Words words(Message reply, Inbox inbox, List<Message> thread) {
        Message answered = null;
        for (var one : thread) {
            if (one.id().equals(reply.id())) {
                break;
            }
            if (one.kind() == MessageKind.INBOUND && !one.automatic() && !one.newcomer()) {
                answered = one;
            }
        }
        var zone = people.team(inbox.team()).zone();
        return Words.of(reply, signatures(reply.person(), inbox), answered, zone);
    }

    private List<String> signatures(@Nullable PersonId writer, Inbox inbox) {
        var signatures = new ArrayList<String>();
        if (writer != null) {
            signatures.add(people.find(writer).signature());
        }
        signatures.add(inbox.signature());
        return signatures;
    }

    /** What was said before the reply, whatever came in since it was written. */
    private static List<String> before(Message reply, List<String> references) {
        int own = references.indexOf(reply.mailId());
        return own < 0 ? references : references.subList(0, own);
    }
}
