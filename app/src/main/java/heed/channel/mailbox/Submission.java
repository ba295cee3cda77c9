package heed.channel.mailbox;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;

/**
 * Hands mail to one server, as somebody whom it lets in (RFC 6409).
 *
 * @param host by which we greet it
 * @param longest of an attempt
 */
record Submission(Server server, Login login, String host, Duration longest) {

    /** A mail, and who gets it. */
    @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
    record Mail(MimeMessage message, Address[] recipients) {}

    /** Writes the mail within the session that carries it. */
    @FunctionalInterface
    interface Writer {
        Mail write(Session session) throws MessagingException;
    }

    /** The server cannot be reached or refuses us, whatever we bring. */
    static final class NotLetIn extends MessagingException {

        NotLetIn(MessagingException failure) {
            super(failure.getMessage(), failure);
        }
    }

    /**
     * @param sender of the envelope: what cannot be delivered comes back there
     */
    void send(String sender, Writer writer) throws MessagingException {
        try (var sockets = new DeadlineSockets(longest)) {
            var session = MailSession.of("smtp", server, login, sockets);
            var properties = session.getProperties();
            properties.put("mail.smtp.from", sender);
            properties.put("mail.smtp.localhost", host);
            // All recipients or none: what some have got is never sent to them again.
            properties.put("mail.smtp.sendpartial", "false");
            properties.put("mail.smtp.quitwait", "false");
            var mail = writer.write(session);
            try (var transport = session.getTransport("smtp")) {
                connect(transport);
                transport.sendMessage(mail.message(), mail.recipients());
            }
        }
    }

    private void connect(Transport transport) throws NotLetIn {
        try {
            login.connect(transport);
        } catch (MessagingException failure) {
            throw new NotLetIn(failure);
        }
    }
}
