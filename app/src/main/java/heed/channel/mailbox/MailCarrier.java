package heed.channel.mailbox;

import heed.conversation.Conversation;
import heed.inbox.Inbox;
import heed.inbox.InboxId;
import heed.message.Attachments;
import heed.message.Message;
import heed.reply.Carrier;
import heed.reply.ReplyAddress;
import heed.settings.SealBroken;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries replies to the mail server by which their inbox sends (RFC 5321). Thread-safe. */
@Component
class MailCarrier implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(MailCarrier.class);

    private final SendingStore accounts;
    private final Logins logins;
    private final ReplyMails mails;
    private final ReplyAddress addresses;
    private final TransactionTemplate transaction;
    private final Duration longest;

    /** Inboxes whose server lets them send as themselves only, without a tag. */
    private final Set<InboxId> untagged = ConcurrentHashMap.newKeySet();

    /**
     * @param longest of an attempt; below the outbox's lease, so that it is over before another
     *     node may make it again
     */
    MailCarrier(
            SendingStore accounts,
            Logins logins,
            ReplyMails mails,
            ReplyAddress addresses,
            TransactionTemplate transaction,
            @Value("${heed.mail.longest-attempt:8m}") Duration longest) {
        this.accounts = accounts;
        this.logins = logins;
        this.mails = mails;
        this.addresses = addresses;
        this.transaction = transaction;
        this.longest = longest;
    }

    @Override
    public Attempt carry(
            Message reply,
            Conversation conversation,
            Inbox inbox,
            List<Attachments.Content> files) {
        var account = account(inbox);
        if (account.isEmpty()) {
            return new Attempt.Shut(
                    "The inbox “"
                            + inbox.name()
                            + "” has no account to send by. An administrator can give it one.");
        }
        var attempt = handOver(reply, conversation, inbox, files, account.get());
        switch (attempt) {
            case Attempt.Taken taken -> note(inbox, null);
            case Attempt.Shut(var why) -> note(inbox, why);
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
        var tagged = addresses.of(inbox, conversation.number());
        try {
            var login = logins.open(account.login(), renewed -> renew(inbox, renewed));
            var post = new Post(reply, conversation, inbox, files, server, login);
            if (tagged.equals(inbox.address()) || untagged.contains(inbox.id())) {
                deliver(post, inbox.address());
                return new Attempt.Taken();
            }
            try {
                deliver(post, tagged);
            } catch (SMTPSendFailedException refused) {
                if (refused.getReturnCode() < 500) {
                    throw refused;
                }
                deliver(post, inbox.address());
                untagged.add(inbox.id());
            }
            return new Attempt.Taken();
        } catch (NotLetIn failure) {
            return new Attempt.Shut(Trouble.of(failure, server));
        } catch (MessagingException failure) {
            return SmtpAnswer.meaning(failure, server);
        } catch (OAuthTokens.NotGranted | SealBroken locked) {
            return new Attempt.Shut(String.valueOf(locked.getMessage()));
        }
    }

    /** A reply and by which way it leaves. */
    private record Post(
            Message reply,
            Conversation conversation,
            Inbox inbox,
            List<Attachments.Content> files,
            Server server,
            Login login) {}

    /**
     * @param sender of the envelope: what cannot be delivered comes back there. With a tag it tells
     *     which conversation it was, however little the report says; the domain is the same, so
     *     that SPF and DMARC hold
     */
    private void deliver(Post post, String sender) throws MessagingException {
        try (var sockets = new DeadlineSockets(longest)) {
            var session = MailSession.of("smtp", post.server(), post.login(), sockets);
            var properties = session.getProperties();
            properties.put("mail.smtp.from", sender);
            properties.put("mail.smtp.localhost", post.inbox().domain());
            // All recipients or none: what some have got is never sent to them again.
            properties.put("mail.smtp.sendpartial", "false");
            properties.put("mail.smtp.quitwait", "false");
            var outgoing = new OutgoingMail(session, post.reply(), post.inbox());
            var mail =
                    mails.mail(
                            outgoing,
                            post.reply(),
                            post.conversation(),
                            post.inbox(),
                            post.files());
            try (var transport = session.getTransport("smtp")) {
                connect(post, transport);
                transport.sendMessage(mail, outgoing.recipients());
            }
        }
    }

    private static void connect(Post post, Transport transport) throws NotLetIn {
        try {
            post.login().connect(transport);
        } catch (MessagingException failure) {
            throw new NotLetIn(failure);
        }
    }

    /** The server cannot be reached or refuses us, whatever we bring. */
    private static final class NotLetIn extends MessagingException {

        NotLetIn(MessagingException failure) {
            super(failure.getMessage(), failure);
        }
    }

    /** What became of the reply stands, whether or not this can be written down. */
    private void note(Inbox inbox, @Nullable String problem) {
        try {
            transaction.executeWithoutResult(status -> accounts.note(inbox.id(), problem));
        } catch (RuntimeException storeAway) {
            log.warn("How an account fares was not kept: {}", storeAway.getClass().getName());
        }
    }

    private void renew(Inbox inbox, SealedLogin login) {
        transaction.executeWithoutResult(status -> accounts.renew(inbox.id(), login));
    }

    private Optional<SendingStore.Sending> account(Inbox inbox) {
        return Optional.ofNullable(
                transaction.execute(status -> accounts.find(inbox.id()).orElse(null)));
    }
}
