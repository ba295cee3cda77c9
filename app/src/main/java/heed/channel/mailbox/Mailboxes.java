package heed.channel.mailbox;

import jakarta.mail.MessagingException;
import java.time.Duration;

/** Opens accounts for fetching. */
final class Mailboxes {

    /** Servers hang up now and then; so do we, and look with fresh eyes. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private Mailboxes() {}

    static Mailbox open(FetchingAccount.Source source, Login login) throws MessagingException {
        return open(source, login, new DeadlineSockets(LONGEST));
    }

    static Mailbox open(FetchingAccount.Source source, Login login, DeadlineSockets sockets)
            throws MessagingException {
        try {
            return switch (source.protocol()) {
                case IMAP -> new ImapMailbox(source, login, sockets);
                case POP3 -> new Pop3Mailbox(source, login, sockets);
            };
        } catch (MessagingException | RuntimeException failure) {
            sockets.close();
            throw failure;
        }
    }
}
