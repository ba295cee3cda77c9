package heed.mailaudit.box;

import java.io.IOException;

/** Takes the mails of a mailbox, one after the other. */
@FunctionalInterface
public interface MailTaker {

    void take(FoundMail mail) throws IOException;
}
