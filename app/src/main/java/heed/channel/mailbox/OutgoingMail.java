package heed.channel.mailbox;

import heed.inbox.Inbox;
import heed.message.Attachments;
import heed.message.Message;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A reply as mail (RFC 5322). Nothing that anybody wrote can add a header: line breaks and other
 * control characters are taken out of all that goes into one.
 */
final class OutgoingMail {

    private final Session session;
    private final Message reply;
    private final Inbox inbox;

    OutgoingMail(Session session, Message reply, Inbox inbox) {
        this.session = session;
        this.reply = reply;
        this.inbox = inbox;
    }

    /**
     * @param replyTo where answers shall go
     * @param references Message-IDs of what was said before, the oldest first, without angles
     * @param words the whole text of the mail
     */
    MimeMessage build(
            String replyTo,
            List<String> references,
            Words words,
            List<Attachments.Content> files,
            Instant now)
            throws MessagingException {
        var mail = new StableMail(session);
        mail.setFrom(address(inbox.address(), fromName()));
        mail.setRecipients(RecipientType.TO, addresses(reply.recipients()));
        if (!reply.copies().isEmpty()) {
            mail.setRecipients(RecipientType.CC, addresses(reply.copies()));
        }
        if (!replyTo.equals(inbox.address())) {
            mail.setReplyTo(new Address[] {address(replyTo, inbox.name())});
        }
        mail.setSubject(flat(reply.subject()), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(now));
        if (!references.isEmpty()) {
            mail.setHeader("In-Reply-To", angled(references.getLast()));
            mail.setHeader(
                    "References",
                    references.stream()
                            .map(OutgoingMail::angled)
                            .collect(Collectors.joining("\r\n ")));
        }
        if (reply.automatic()) {
            mail.setHeader("Auto-Submitted", "auto-replied");
            // For programs older than RFC 3834, and for those that know their maker's word only.
            mail.setHeader("Precedence", "auto_reply");
            mail.setHeader("X-Auto-Response-Suppress", "All");
        }
        MailBody.fill(mail, words, files, inbox.domain());
        mail.keepId(angled(String.valueOf(reply.mailId())));
        mail.saveChanges();
        return mail;
    }

    /** Whoever gets it: all of them, or none. */
    Address[] recipients() throws MessagingException {
        var all = new ArrayList<>(reply.recipients());
        all.addAll(reply.copies());
        return addresses(all.stream().distinct().toList());
    }

    private String fromName() {
        return reply.person() == null || reply.fromName().isBlank()
                ? inbox.name()
                : reply.fromName() + " at " + inbox.name();
    }

    private static InternetAddress[] addresses(List<String> addresses) throws MessagingException {
        var result = new InternetAddress[addresses.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = address(addresses.get(i), null);
        }
        return result;
    }

    /**
     * Domains outside of ASCII in their ASCII form (RFC 5890), which every server understands; what
     * stands before the {@code @} in quotes where dots do not stand between words (RFC 5321,
     * 4.1.2).
     */
    static InternetAddress address(String address, @org.jspecify.annotations.Nullable String name)
            throws MessagingException {
        int at = address.lastIndexOf('@');
        try {
            var domain = IDN.toASCII(address.substring(at + 1), IDN.ALLOW_UNASSIGNED);
            var result =
                    new InternetAddress(flat(local(address.substring(0, at)) + "@" + domain), true);
            if (name != null) {
                result.setPersonal(flat(name), StandardCharsets.UTF_8.name());
            }
            return result;
        } catch (IllegalArgumentException | UnsupportedEncodingException e) {
            throw new MessagingException("Not an address: " + flat(address), e);
        }
    }

    private static String local(String part) {
        boolean dotted = part.startsWith(".") || part.endsWith(".") || part.contains("..");
        return dotted && !part.startsWith("\"") ? "\"" + part + "\"" : part;
    }

    static String angled(String mailId) {
        return "<" + mailId.replaceAll("[\\s<>\\p{Cntrl}]", "") + ">";
    }

    /** On one line. */
    static String flat(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
