package heed.desk;

import heed.channel.mail.MailPulse;
import heed.channel.mailbox.MailHealth;
import heed.inbox.Inbox;
import heed.web.SettingsFrame;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first steps, each with what is known of it.
 *
 * @param left how many are not done
 * @param address that a first mail goes to; null before there is an inbox
 */
record SettingsStartView(
        SettingsFrame frame, List<Step> steps, long left, @Nullable String address) {

    /**
     * One step.
     *
     * @param known what is so now, in a sentence
     * @param trouble whether it was done and does not work
     */
    record Step(
            String title,
            String text,
            boolean done,
            boolean trouble,
            String known,
            String url,
            String act) {}

    /** What the steps are computed from. */
    record Facts(
            List<Inbox> inboxes,
            Collection<MailHealth.Health> health,
            MailPulse.Pulse pulse,
            long colleagues,
            String listener) {}

    static SettingsStartView of(SettingsFrame frame, Facts facts) {
        var first = facts.inboxes().isEmpty() ? null : facts.inboxes().getFirst();
        var url = first == null ? "/settings/inboxes/new" : "/settings/inboxes/" + first.id();
        var steps =
                List.of(
                        inbox(facts, first, url),
                        out(facts, url),
                        in(facts, url),
                        colleagues(facts),
                        trial(facts, first));
        return new SettingsStartView(
                frame,
                steps,
                steps.stream().filter(step -> !step.done()).count(),
                first == null ? null : first.address());
    }

    private static Step inbox(Facts facts, @Nullable Inbox first, String url) {
        return new Step(
                "Make an inbox",
                "The address that customers write to, such as support@example.org.",
                first != null,
                false,
                first == null
                        ? ""
                        : facts.inboxes().size() == 1
                                ? first.address()
                                : facts.inboxes().size() + " inboxes",
                url,
                first == null ? "Make one" : "Change it");
    }

    private static Step out(Facts facts, String url) {
        var works = facts.health().stream().filter(MailHealth.Health::sends).findFirst();
        var fails = facts.health().stream().filter(one -> one.sendingProblem() != null).findFirst();
        boolean set = facts.health().stream().anyMatch(one -> one.sendsBy() != null);
        return new Step(
                "Say how mail gets out",
                "By your provider’s mail server, so that replies come from your address and arrive.",
                works.isPresent() && fails.isEmpty(),
                fails.isPresent(),
                fails.map(MailHealth.Health::sendingProblem)
                        .or(() -> works.map(one -> "By " + one.sendsBy()))
                        .orElse(set ? "Set, and not tried yet: test it there." : ""),
                url + "#sending",
                set ? "Change it" : "Set it up");
    }

    private static Step in(Facts facts, String url) {
        var works = facts.health().stream().filter(MailHealth.Health::fetches).findFirst();
        var fails =
                facts.health().stream().filter(one -> one.fetchingProblem() != null).findFirst();
        boolean set = facts.health().stream().anyMatch(one -> one.fetchesFrom() != null);
        return new Step(
                "Say how mail gets in",
                "Heed fetches it from an account by IMAP or POP3, which stays as it is"
                        + (facts.listener().isEmpty()
                                ? "."
                                : "; or your mail server delivers to Heed at "
                                        + facts.listener()
                                        + "."),
                fails.isEmpty() && (works.isPresent() || facts.pulse().byListener()),
                fails.isPresent(),
                fails.map(MailHealth.Health::fetchingProblem)
                        .or(() -> works.map(one -> "From " + one.fetchesFrom()))
                        .orElse(
                                facts.pulse().byListener()
                                        ? "By the built-in listener"
                                        : set ? "Set, and not looked into yet." : ""),
                url + "#fetching",
                set ? "Change it" : "Set it up");
    }

    private static Step colleagues(Facts facts) {
        return new Step(
                "Invite your colleagues",
                "Each gets a link that works once, and chooses a password.",
                facts.colleagues() > 1,
                false,
                facts.colleagues() > 1 ? facts.colleagues() + " people work here" : "",
                facts.colleagues() > 1 ? "/settings/people" : "/settings/people/new",
                facts.colleagues() > 1 ? "See them" : "Invite somebody");
    }

    private static Step trial(Facts facts, @Nullable Inbox first) {
        return new Step(
                "Send yourself a mail, and see it arrive",
                first == null
                        ? "Once there is an inbox, write to it from your own mail program."
                        : "Write to "
                                + first.address()
                                + " from your own mail program. It stands under Unassigned a moment later; answer it"
                                + " and see the answer arrive.",
                facts.pulse().read(),
                false,
                facts.pulse().read() ? "Mail arrives" : "",
                "/lists/unassigned",
                "See Unassigned");
    }
}
