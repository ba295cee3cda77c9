package heed.channel.mailbox;

import heed.access.ChangeLog;
import heed.access.Role;
import heed.access.Viewer;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.reply.Outbox;
import heed.web.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts that inboxes send by and fetch from. Passwords go in and are never shown again.
 * Thread-safe.
 */
@Service
@Transactional
public class MailAccounts {

    private final SendingStore sending;
    private final FetchingStore fetching;
    private final Inboxes inboxes;
    private final Logins logins;
    private final Outbox outbox;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;

    MailAccounts(
            SendingStore sending,
            FetchingStore fetching,
            Inboxes inboxes,
            Logins logins,
            Outbox outbox,
            ChangeLog changes,
            ApplicationEventPublisher events) {
        this.sending = sending;
        this.fetching = fetching;
        this.inboxes = inboxes;
        this.logins = logins;
        this.outbox = outbox;
        this.changes = changes;
        this.events = events;
    }

    /** The account by which an inbox sends; empty when it has none. */
    @Transactional(readOnly = true)
    public Optional<SendingAccount> sending(InboxId inbox) {
        return sending.find(inbox).map(SendingStore.Sending::account);
    }

    /** The account that an inbox fetches from; empty when it has none. */
    @Transactional(readOnly = true)
    public Optional<FetchingAccount> fetching(InboxId inbox) {
        return fetching.find(inbox).map(FetchingStore.Fetching::account);
    }

    /** Sets the account by which an inbox sends; what waits for one leaves at once. */
    public void setSending(
            InboxId inbox, Server server, Credentials credentials, Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        var name = inboxes.find(inbox).name();
        var before = sending.find(inbox).map(SendingStore.Sending::account);
        before.filter(SendingAccount::hasSecret)
                .ifPresent(kept -> refuseElsewhere(credentials, kept.server(), server));
        sending.set(inbox, server, logins.seal(credentials, kept(sending(inbox, credentials))));
        outbox.resume(inbox);
        var after = sending.find(inbox).map(SendingStore.Sending::account);
        changes.note(
                "sending-changed",
                name,
                AccountChange.of(before.orElse(null)),
                AccountChange.secret(AccountChange.of(after.orElse(null)), credentials));
    }

    /**
     * Sets the account that an inbox fetches from; fetching begins at once.
     *
     * @throws Refusal when nothing says who we are
     */
    public void setFetching(
            InboxId inbox,
            FetchingAccount.Source source,
            Credentials credentials,
            Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        var name = inboxes.find(inbox).name();
        var before = fetching.find(inbox);
        before.map(FetchingStore.Fetching::account)
                .filter(FetchingAccount::hasSecret)
                .ifPresent(kept ->
                        refuseElsewhere(credentials, kept.source().server(), source.server()));
        var login =
                logins.seal(credentials, before.map(FetchingStore.Fetching::login).orElse(null));
        if (login.username() == null) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "username-missing",
                    "Give the name and password of the account to fetch from.");
        }
        fetching.set(inbox, source, login);
        var after = fetching.find(inbox).map(FetchingStore.Fetching::account);
        changes.note(
                "fetching-changed",
                name,
                AccountChange.of(before.map(FetchingStore.Fetching::account).orElse(null)),
                AccountChange.secret(AccountChange.of(after.orElse(null)), credentials));
        events.publishEvent(new FetchingChanged(inbox));
    }

    /** A secret is shown to the server that it was given for, and to no other. */
    private static void refuseElsewhere(Credentials credentials, Server kept, Server wanted) {
        if (credentials instanceof Credentials.Kept
                && !kept.host().equalsIgnoreCase(wanted.host())) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "password-missing",
                    "Enter it again: what is kept is for another server.");
        }
    }

    private Optional<SendingStore.Sending> sending(InboxId inbox, Credentials credentials) {
        return credentials instanceof Credentials.Kept ? sending.find(inbox) : Optional.empty();
    }

    private static @Nullable SealedLogin kept(Optional<SendingStore.Sending> before) {
        return before.map(SendingStore.Sending::login).orElse(null);
    }
}
