package heed.channel.mailbox;

import heed.access.Role;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.reply.Outbox;
import heed.settings.SealBroken;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries an account as it would be used, without sending or fetching anything, and says in plain
 * words how it went. Takes up to half a minute: not to be called within a transaction.
 */
@Component
public class AccountCheck {

    /**
     * How it went.
     *
     * @param sentence for the administrator: that it works, or what is wrong and what to do
     */
    public record Outcome(boolean works, String sentence) {}

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final SendingStore sending;
    private final FetchingStore fetching;
    private final Inboxes inboxes;
    private final Logins logins;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    AccountCheck(
            SendingStore sending,
            FetchingStore fetching,
            Inboxes inboxes,
            Logins logins,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.sending = sending;
        this.fetching = fetching;
        this.inboxes = inboxes;
        this.logins = logins;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /**
     * Whether {@code inbox} could send by {@code server}; asks for a mail to the viewer and takes
     * it back. When that is how it sends and it works, what the inbox holds leaves at once.
     */
    public Outcome sending(
            InboxId inbox, Server server, Credentials credentials, Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        var account = inTransaction(viewer, () -> sending.find(inbox));
        var kept = account.map(SendingStore.Sending::login).orElse(null);
        var from = inTransaction(viewer, () -> Optional.of(inboxes.find(inbox).address()));
        var outcome =
                attempt(
                        server,
                        credentials,
                        kept,
                        renewed -> keep(viewer, () -> sending.renew(inbox, renewed)),
                        login -> mayRelay(server, login, from.orElseThrow(), viewer.email()));
        boolean asKept =
                account.filter(one -> one.account().server().equals(server)).isPresent()
                        && (credentials instanceof Credentials.Kept
                                || credentials instanceof Credentials.None);
        if (outcome.works() && asKept) {
            keep(viewer, () -> outbox.resume(inbox));
        }
        return outcome;
    }

    /** Whether mail could be fetched from {@code source}. */
    public Outcome fetching(
            InboxId inbox,
            FetchingAccount.Source source,
            Credentials credentials,
            Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        var kept =
                inTransaction(viewer, () -> fetching.find(inbox))
                        .map(FetchingStore.Fetching::login)
                        .orElse(null);
        return attempt(
                source.server(),
                credentials,
                kept,
                renewed -> keep(viewer, () -> fetching.renew(inbox, renewed)),
                login -> {
                    try (var mailbox =
                            Mailboxes.open(source, login, new DeadlineSockets(LONGEST))) {
                        return new Outcome(true, mailbox.inspect());
                    }
                });
    }

    /** What is tried once we know how to log in. */
    private interface Trial {
        Outcome run(Login login) throws MessagingException;
    }

    private Outcome attempt(
            Server server,
            Credentials credentials,
            @Nullable SealedLogin kept,
            Consumer<SealedLogin> renewed,
            Trial trial) {
        boolean stored = credentials instanceof Credentials.Kept;
        try {
            var login = logins.seal(credentials, kept);
            return trial.run(logins.open(login, stored ? renewed : unstored -> {}));
        } catch (OAuthTokens.NotGranted | SealBroken locked) {
            return new Outcome(false, String.valueOf(locked.getMessage()));
        } catch (MessagingException failure) {
            return new Outcome(false, Trouble.of(failure, server));
        }
    }

    private static Outcome mayRelay(Server server, Login login, String from, String to)
            throws MessagingException {
        try (var sockets = new DeadlineSockets(LONGEST);
                var transport =
                        (SMTPTransport)
                                MailSession.of("smtp", server, login, sockets)
                                        .getTransport("smtp")) {
            login.connect(transport);
            int sender = transport.simpleCommand("MAIL FROM:<" + from + ">");
            if (sender >= 400) {
                return new Outcome(
                        false,
                        server.host()
                                + " does not let this account send as "
                                + from
                                + ": "
                                + OutgoingMail.flat(transport.getLastServerResponse()));
            }
            int recipient = transport.simpleCommand("RCPT TO:<" + to + ">");
            var words = OutgoingMail.flat(transport.getLastServerResponse());
            transport.simpleCommand("RSET");
            return recipient < 400
                    ? new Outcome(
                            true, "It works: " + server.host() + " takes mail from " + from + ".")
                    : new Outcome(
                            false,
                            server.host()
                                    + " passes no mail on to others, perhaps because it wants a login: "
                                    + words);
        }
    }

    private void keep(Viewer viewer, Runnable change) {
        ViewerScope.run(viewer, () -> transaction.executeWithoutResult(status -> change.run()));
    }

    private <T> Optional<T> inTransaction(Viewer viewer, Supplier<Optional<T>> read) {
        return ViewerScope.call(
                viewer,
                () -> Optional.ofNullable(transaction.execute(status -> read.get().orElse(null))));
    }
}
