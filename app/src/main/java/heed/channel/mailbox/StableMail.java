package heed.channel.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** Keeps its Message-ID, so that a second delivery is known as the same mail. */
final class StableMail extends MimeMessage {

    private String id = "";

    StableMail(Session session) {
        super(session);
    }

    /**
     * @param id with its angle brackets
     */
    void keepId(String id) {
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
