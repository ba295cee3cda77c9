package heed.acknowledgement;

import heed.channel.mail.ConversationBegun;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * To whom a machine of ours writes, and to whom never (RFC 3834). A pure decision.
 *
 * <p>It writes to the address that a person's answer would go to, which is of one person: that of
 * the envelope is often a website's or a forwarder's.
 */
final class AcknowledgementPolicy {

    /** Who writes twice within this is likely to be a machine that answers ours. */
    static final java.time.Duration AT_ONCE = java.time.Duration.ofMinutes(2);

    private static final Set<String> ROBOTS =
            Set.of(
                    "noreply",
                    "no-reply",
                    "no_reply",
                    "no.reply",
                    "donotreply",
                    "do-not-reply",
                    "do_not_reply",
                    "nobody",
                    "mailer-daemon",
                    "mailerdaemon",
                    "postmaster",
                    "daemon",
                    "root",
                    "bounce",
                    "bounces",
                    "listserv",
                    "majordomo",
                    "notification",
                    "notifications");
    private static final Pattern LIST =
            Pattern.compile("owner-.*|.*-(owner|request|bounces?|admin|errors)|.*[-_.]no-?reply");
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[^\\s<>,;:\"()\\[\\]\\\\\\p{Cntrl}@]{1,64}@[^\\s<>,;:\"()\\\\\\p{Cntrl}@]{1,255}");
    private static final Pattern PREFIX =
            Pattern.compile("(?i)^\\s*((re|aw|sv|vs|antw|rv|odp|auto|automatic reply)\\s*:\\s*)+");

    private AcknowledgementPolicy() {}

    /**
     * Why there is no acknowledgement, in a sentence; empty when there is one.
     *
     * @param isOurs whether an address is that of an inbox
     */
    static Optional<String> refusal(ConversationBegun begun, Predicate<String> isOurs) {
        if (!begun.forPeople()) {
            return Optional.of("A machine or a list sent it, or a filter found it to be spam.");
        }
        var path = begun.returnPath();
        if (path != null && path.isEmpty()) {
            return Optional.of("It bears no sender in its envelope, as reports do.");
        }
        if (path != null && isRobot(path)) {
            return Optional.of("Its envelope is a machine’s or a list’s.");
        }
        if (begun.answerTo().size() != 1) {
            return Optional.of("It asks for answers to several addresses.");
        }
        var to = begun.answerTo().getFirst();
        if (!ADDRESS.matcher(to).matches() || isRobot(to) || isRobot(begun.from())) {
            return Optional.of("Nobody reads answers at its address.");
        }
        if (isOurs.test(to) || isOurs.test(begun.from())) {
            return Optional.of("It names an inbox of ours as its sender.");
        }
        return Optional.empty();
    }

    /** Whether a mail's subject repeats one of those that we acknowledged to the same address. */
    static boolean repeats(String subject, List<String> acknowledged) {
        var said = bare(subject);
        return acknowledged.stream()
                .map(AcknowledgementPolicy::bare)
                .anyMatch(one -> said.equals(one) || one.length() > 5 && said.contains(one));
    }

    /** A subject without {@code Re:} and the like, in lower case. */
    private static String bare(String subject) {
        return PREFIX.matcher(subject).replaceFirst("").strip().toLowerCase(Locale.ROOT);
    }

    /** A subject as ours restates it: without what marks an answer. */
    static String restated(String subject) {
        var flat = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return PREFIX.matcher(flat).replaceFirst("").strip();
    }

    private static boolean isRobot(String address) {
        int at = address.lastIndexOf('@');
        var local = (at < 0 ? address : address.substring(0, at)).toLowerCase(Locale.ROOT);
        int plus = local.indexOf('+');
        var name = plus > 0 ? local.substring(0, plus) : local;
        return ROBOTS.contains(name) || LIST.matcher(name).matches();
    }
}
