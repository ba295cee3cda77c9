package heed.channel.mail;

import heed.web.Refusal;
import java.util.UUID;

/** Names a mail as it came. */
public record RawMailId(UUID value) {

    /**
     * @throws Refusal when the text is no id
     */
    public static RawMailId of(String text) {
        return new RawMailId(Refusal.parsingId(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
