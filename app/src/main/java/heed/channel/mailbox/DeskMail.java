package heed.channel.mailbox;

import heed.inbox.Inbox;
import heed.reply.Carrier.Attempt;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Service;

/**
 * Sends mail of the desk itself to people who work here, by the account of an inbox. Machines know
 * it as a machine's (RFC 3834): none answers it. Thread-safe.
 */
@Service
public class DeskMail {

    private final WayOut wayOut;
    private final Clock clock;

    DeskMail(WayOut wayOut, Clock clock) {
        this.wayOut = wayOut;
        this.clock = clock;
    }

    /**
     * @param from how its sender is called; its address is the inbox's
     * @param answers where answers go, and what cannot be delivered
     * @param mailId the same each time it is sent, without angle brackets
     * @param text plain
     */
    public record Letter(
            Inbox inbox,
            String recipient,
            String from,
            String answers,
            String mailId,
            String subject,
            String text) {}

    /** Whether {@code inbox} has an account to send by. */
    public boolean sends(Inbox inbox) {
        return wayOut.isThere(inbox);
    }

    /** Hands {@code letter} over, once. */
    public Attempt send(Letter letter) {
        return wayOut.go(
                letter.inbox(),
                submission -> submission.send(letter.answers(), session -> mail(letter, session)));
    }

    private Submission.Mail mail(Letter letter, Session session) throws MessagingException {
        var recipient = OutgoingMail.address(letter.recipient(), null);
        var mail = new StableMail(session);
        mail.setFrom(OutgoingMail.address(letter.inbox().address(), letter.from()));
        mail.setRecipient(RecipientType.TO, recipient);
        mail.setReplyTo(
                new Address[] {OutgoingMail.address(letter.answers(), letter.inbox().name())});
        mail.setSubject(OutgoingMail.flat(letter.subject()), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(Instant.now(clock)));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.setText(letter.text(), StandardCharsets.UTF_8.name());
        mail.keepId(OutgoingMail.angled(letter.mailId()));
        mail.saveChanges();
        return new Submission.Mail(mail, new Address[] {recipient});
    }
}
