package heed.channel.notification;

import heed.inbox.Inbox;
import heed.settings.Seal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The address that the answer to a notification comes to: {@code
 * support+n-1042-k3v9x2p7qd5m4c6a@example.org}, its number and a signature. Nobody can make one up;
 * whom it was sent to is known by its number. Thread-safe.
 */
@Component
class NotificationAddress {

    private static final Pattern TAG = Pattern.compile("\\+n-(\\d{1,18})-([a-z2-7]{16})@");

    private final Seal seal;

    NotificationAddress(Seal seal) {
        this.seal = seal;
    }

    /** The inbox's own when it cannot receive tags: then it cannot be answered. */
    String of(Inbox inbox, long notification) {
        if (!inbox.replyTag()) {
            return inbox.address();
        }
        int at = inbox.address().lastIndexOf('@');
        return inbox.address().substring(0, at)
                + "+n-"
                + notification
                + "-"
                + seal.tag(named(notification))
                + inbox.address().substring(at);
    }

    /** The notification that one of {@code addresses} was made for; empty when we made none. */
    OptionalLong notification(List<String> addresses) {
        return addresses.stream()
                .map(address -> TAG.matcher(address.toLowerCase(Locale.ROOT)))
                .filter(tag -> tag.find() && seal.isTag(tag.group(2), named(number(tag.group(1)))))
                .mapToLong(tag -> number(tag.group(1)))
                .findFirst();
    }

    /** The same each time that it is sent. */
    String mailId(Inbox inbox, long notification) {
        return "notification-"
                + notification
                + "."
                + seal.tag("mail of " + named(notification))
                + "@"
                + inbox.domain();
    }

    private static long number(String digits) {
        return Long.parseLong(digits);
    }

    private static String named(long notification) {
        return "notification " + notification;
    }
}
