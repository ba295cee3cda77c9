package heed.reply;

import heed.message.Message;
import java.util.List;

/**
 * Mail that asks for answers at another domain than it came from (Reply-To; RFC 5322, 3.6.2).
 * Anybody can write that: what was meant for a customer would go to whoever used their name.
 *
 * <p>The rule. An address at the sender's domain, or above or below it, is theirs; so is one that
 * they, as a customer, have written from, and one that took part in the conversation: answers go
 * there, and nothing is said. Any other is elsewhere. When the sender has written to us before and
 * never asked for that, it is not followed: answers go to the sender, and the thread says what was
 * asked for. Otherwise it is: the form of a webshop, a mailing service or a list speaks for others
 * each time it writes. Then thread and composer say where the answer goes. What is the same domain
 * for many, as with large providers, cannot be told apart.
 */
public final class AnswersElsewhere {

    /** How the warning of a mail begins whose wish is followed. */
    public static final String FOLLOWED = "Answers go to ";

    private AnswersElsewhere() {}

    /** Whether {@code wanted} is at another domain than {@code sender}. */
    public static boolean isElsewhere(String sender, String wanted) {
        var one = domain(sender);
        var other = domain(wanted);
        return !one.equals(other) && !one.endsWith("." + other) && !other.endsWith("." + one);
    }

    /**
     * Those of {@code recipients} that the mail which asked for them was warned of, with a sentence
     * that begins with {@link #FOLLOWED}.
     */
    static List<String> of(List<Message> thread, List<String> recipients) {
        return thread.reversed().stream()
                .filter(message -> recipients.equals(message.replyTo()))
                .findFirst()
                .filter(asking -> asking.warnings().stream().anyMatch(AnswersElsewhere::tells))
                .map(asking ->
                        recipients.stream()
                                .filter(one -> isElsewhere(asking.fromAddress(), one))
                                .toList())
                .orElse(List.of());
    }

    private static boolean tells(String warning) {
        return warning.startsWith(FOLLOWED);
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
