package heed.channel.mailbox;

import heed.web.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a connection to a mail server is kept from being read. */
public enum Security {
    /** Not at all: for servers on the same machine or in a closed network. */
    NONE,
    /** Begun in the open and then encrypted; refused when the server cannot. */
    STARTTLS,
    /** Encrypted from the first byte. */
    TLS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Refusal when the word is none of the three
     */
    public static Security of(@Nullable String word) {
        for (var one : values()) {
            if (one.word().equals(word)) {
                return one;
            }
        }
        throw new Refusal(
                Refusal.Kind.INVALID,
                "security-unknown",
                "Say how the connection is secured: “none”, “starttls” or “tls”.");
    }
}
