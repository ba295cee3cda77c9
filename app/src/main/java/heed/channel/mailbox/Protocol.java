package heed.channel.mailbox;

import heed.web.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How mail is fetched from an account. */
public enum Protocol {
    IMAP,
    POP3;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Refusal when the word is neither
     */
    public static Protocol of(@Nullable String word) {
        for (var one : values()) {
            if (one.word().equals(word)) {
                return one;
            }
        }
        throw new Refusal(
                Refusal.Kind.INVALID,
                "protocol-unknown",
                "Say how mail is fetched: “imap” or “pop3”.");
    }
}
