package heed.mail.report;

import heed.mail.mime.Part;

/** Finds out what machines had to do with a mail. Thread-safe. */
public final class AutomationReader {

    public Automation read(Part mail, String subject, String bodyText) {
        return Automation.NONE;
    }
}
