package heed.reply;

import heed.inbox.Inbox;
import heed.settings.Seal;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The address that answers come back to: {@code support+c-1042-k3v9x2p7qd@example.org}, the
 * conversation's number and a signature, so that an answer finds its conversation without any
 * header, and nobody can make such an address up.
 */
@Component
public class ReplyAddress {

    private static final Pattern TAG = Pattern.compile("\\+c-(\\d{1,12})-([a-z2-7]{16})@");

    private final Seal seal;

    ReplyAddress(Seal seal) {
        this.seal = seal;
    }

    /**
     * The address for answers in conversation {@code number}; the inbox's own when it cannot
     * receive tags.
     */
    public String of(Inbox inbox, long number) {
        if (!inbox.replyTag()) {
            return inbox.address();
        }
        int at = inbox.address().lastIndexOf('@');
        return inbox.address().substring(0, at)
                + "+c-"
                + number
                + "-"
                + seal.tag(named(number))
                + inbox.address().substring(at);
    }

    /**
     * The number of the conversation that an address was made for; empty when it was not made by
     * us.
     */
    public OptionalLong conversation(String address) {
        var tag = TAG.matcher(address.toLowerCase(Locale.ROOT));
        if (!tag.find()) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(tag.group(1));
        return seal.isTag(tag.group(2), named(number))
                ? OptionalLong.of(number)
                : OptionalLong.empty();
    }

    /**
     * A Message-ID of ours for a reply, without angle brackets: known by its signature when it
     * comes back.
     */
    public String newMailId(Inbox inbox) {
        var random = java.util.UUID.randomUUID().toString().replace("-", "");
        return random + "." + seal.tag("message " + random) + "@" + inbox.domain();
    }

    /** Whether a Message-ID, without angle brackets, was made by {@link #newMailId}. */
    public boolean isOurs(String mailId) {
        int dot = mailId.indexOf('.');
        int at = mailId.indexOf('@');
        if (dot != 32 || at != dot + 17) {
            return false;
        }
        return seal.isTag(mailId.substring(dot + 1, at), "message " + mailId.substring(0, dot));
    }

    private static String named(long number) {
        return "conversation " + number;
    }
}
