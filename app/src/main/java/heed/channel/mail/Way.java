package heed.channel.mail;

import java.util.Locale;

/** By which way a mail came in. */
public enum Way {
    SMTP,
    IMAP,
    POP3,
    IMPORT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Way of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
