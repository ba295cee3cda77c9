package heed.channel.mailbox;

import heed.access.Role;
import heed.access.Viewer;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.settings.Seal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts that inboxes send by and fetch from. A password goes in and is never shown again.
 * Thread-safe.
 */
@Service
@Transactional
public class MailAccounts {

    private final MailAccountStore store;
    private final Inboxes inboxes;
    private final Seal seal;

    MailAccounts(MailAccountStore store, Inboxes inboxes, Seal seal) {
        this.store = store;
        this.inboxes = inboxes;
        this.seal = seal;
    }

    /** The account by which an inbox sends; empty when it has none. */
    @Transactional(readOnly = true)
    public Optional<SendingAccount> sending(InboxId inbox) {
        return store.sending(inbox).map(MailAccountStore.Sending::account);
    }

    /**
     * Sets the account by which an inbox sends.
     *
     * @param password null to keep the one that is kept, when the username stays the same
     */
    public void setSending(
            InboxId inbox,
            Server server,
            @Nullable String username,
            @Nullable String password,
            Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        inboxes.find(inbox);
        var name = username == null || username.isBlank() ? null : username.strip();
        store.setSending(inbox, server, name, sealed(inbox, name, password));
    }

    private byte @Nullable [] sealed(
            InboxId inbox, @Nullable String username, @Nullable String password) {
        if (username == null) {
            return null;
        }
        if (password != null && !password.isEmpty()) {
            return seal.close(password);
        }
        var before = store.sending(inbox).orElse(null);
        return before != null && username.equals(before.account().username())
                ? before.secret()
                : null;
    }

    /** How we log in where an inbox sends. For the traffic of this module only. */
    Login sendingLogin(InboxId inbox) {
        return store.sending(inbox)
                .map(sending -> {
                    var name = sending.account().username();
                    return name == null || sending.secret() == null
                            ? Login.NONE
                            : new Login(name, seal.open(sending.secret()), false);
                })
                .orElse(Login.NONE);
    }

    /** Remembers how sending went. */
    void noteSending(InboxId inbox, @Nullable String problem) {
        store.noteSending(inbox, problem);
    }
}
