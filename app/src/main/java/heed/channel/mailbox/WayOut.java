package heed.channel.mailbox;

import heed.inbox.Inbox;
import heed.reply.Carrier.Attempt;
import heed.settings.SealBroken;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The account by which an inbox sends, opened for one errand, with a note of how it went.
 * Thread-safe.
 */
@Component
class WayOut {

    private static final Logger log = LoggerFactory.getLogger(WayOut.class);

    private final SendingStore accounts;
    private final Logins logins;
    private final TransactionTemplate transaction;
    private final Duration longest;

    /**
     * @param longest of an attempt; below the outbox's lease, so that it is over before another
     *     node may make it again
     */
    WayOut(
            SendingStore accounts,
            Logins logins,
            TransactionTemplate transaction,
            @Value("${heed.mail.longest-attempt:8m}") Duration longest) {
        this.accounts = accounts;
        this.logins = logins;
        this.transaction = transaction;
        this.longest = longest;
    }

    /** What is to be handed over. */
    @FunctionalInterface
    interface Errand {
        void by(Submission submission) throws MessagingException;
    }

    boolean isThere(Inbox inbox) {
        return account(inbox).isPresent();
    }

    Attempt go(Inbox inbox, Errand errand) {
        var account = account(inbox);
        if (account.isEmpty()) {
            return new Attempt.Shut(
                    "The inbox “"
                            + inbox.name()
                            + "” has no account to send by. An administrator can give it one.");
        }
        var attempt = attempt(inbox, errand, account.get());
        switch (attempt) {
            case Attempt.Taken taken -> note(inbox, null);
            case Attempt.Shut(var why) -> note(inbox, why);
            case Attempt.Later later -> note(inbox, later.why());
            case Attempt.Refused refused -> {} // it is about the mail, not about the account
        }
        return attempt;
    }

    private Attempt attempt(Inbox inbox, Errand errand, SendingStore.Sending account) {
        var server = account.account().server();
        try {
            var login = logins.open(account.login(), renewed -> renew(inbox, renewed));
            errand.by(new Submission(server, login, inbox.domain(), longest));
            return new Attempt.Taken();
        } catch (Submission.NotLetIn failure) {
            return new Attempt.Shut(Trouble.of(failure, server));
        } catch (MessagingException failure) {
            return SmtpAnswer.meaning(failure, server);
        } catch (OAuthTokens.NotGranted | SealBroken locked) {
            return new Attempt.Shut(String.valueOf(locked.getMessage()));
        }
    }

    /** What became of the mail stands, whether or not this can be written down. */
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
