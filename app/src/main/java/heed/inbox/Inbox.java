package heed.inbox;

import heed.access.TeamId;
import java.util.Locale;

/**
 * Where conversations come in.
 *
 * @param address lower case; what customers write to and replies come from
 * @param team whose conversations they become
 * @param signature ends every reply from here, below the agent's own; plain text
 * @param replyTag whether answers come back to {@code address+tag@domain}, which the mail server
 *     must support
 */
public record Inbox(
        InboxId id, String name, String address, TeamId team, String signature, boolean replyTag) {

    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Whether mail to {@code recipient} is mail to this inbox, with or without a {@code +tag}. */
    public boolean receives(String recipient) {
        return untagged(recipient).equals(address);
    }

    /** {@code recipient} in lower case and without its {@code +tag}. */
    public static String untagged(String recipient) {
        var lower = recipient.strip().toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        int plus = lower.indexOf('+');
        return plus > 0 && plus < at ? lower.substring(0, plus) + lower.substring(at) : lower;
    }
}
