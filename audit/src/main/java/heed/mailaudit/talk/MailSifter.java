package heed.mailaudit.talk;

import heed.mail.InboundMail;
import heed.mail.MailReader;
import heed.mail.mime.DateReader;
import heed.mail.mime.Limits;
import heed.mail.mime.Mailbox;
import heed.mail.report.Automation;
import heed.mail.text.TextPiece;
import heed.mailaudit.box.FoundMail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads single mails and tells whose they are. Thread-safe. */
final class MailSifter {

    /** Nobody reads further in a mail, and nobody writes more by hand. */
    private static final int LONGEST_TEXT = 30_000;

    private static final int MOST_PARENTS = 20;
    private static final int MOST_OUTSIDERS = 12;

    /** Before it there was no mail worth an audit: such clocks are wrong. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private static final List<String> LIST_FIELDS =
            List.of("List-Id", "List-Unsubscribe", "List-Post", "Feedback-ID", "X-Campaign");

    private final MailReader reader =
            new MailReader(
                    new Limits(FoundMail.KEPT_BYTES + 1, 1000, 50, Limits.STANDARD.maxTime()));
    private final Us us;
    private final Instant latest;

    /**
     * @param now a mail from later than a day after it has a wrong clock
     */
    MailSifter(Us us, Instant now) {
        this.us = us;
        this.latest = now.plus(Duration.ofDays(1));
    }

    ReadMail read(FoundMail found) {
        InboundMail mail = reader.read(found.bytes());
        List<Mailbox> outsiders = outsiders(mail);
        Mailbox writer = writer(mail);
        return new ReadMail(
                voice(mail, writer, outsiders),
                writer,
                outsiders,
                mail.subject(),
                time(mail, found),
                mail.envelope().messageId(),
                parents(mail),
                text(mail),
                mail.text().language());
    }

    /**
     * Forms on a web site send in our name what a customer typed, and say in Reply-To who that was.
     */
    private @Nullable Mailbox writer(InboundMail mail) {
        Mailbox from = mail.from();
        if (from == null || !us.include(from.address())) return from;
        List<Mailbox> replyTo = mail.envelope().replyTo();
        boolean form =
                replyTo.size() == 1
                        && !us.include(replyTo.getFirst().address())
                        && mail.envelope().to().stream().allMatch(to -> us.include(to.address()))
                        && mail.envelope().inReplyTo().isEmpty();
        return form ? replyTo.getFirst() : from;
    }

    private List<Mailbox> outsiders(InboundMail mail) {
        var all = new ArrayList<Mailbox>();
        Mailbox writer = writer(mail);
        if (writer != null) all.add(writer);
        all.addAll(mail.envelope().to());
        all.addAll(mail.envelope().cc());
        var outsiders = new ArrayList<Mailbox>();
        for (Mailbox one : all)
            if (!us.include(one.address())
                    && outsiders.size() < MOST_OUTSIDERS
                    && outsiders.stream().noneMatch(other -> isSame(other, one)))
                outsiders.add(one);
        return List.copyOf(outsiders);
    }

    private static boolean isSame(Mailbox one, Mailbox other) {
        return one.address().equalsIgnoreCase(other.address());
    }

    private Voice voice(InboundMail mail, @Nullable Mailbox writer, List<Mailbox> outsiders) {
        if (writer == null) return Voice.MACHINE;
        if (!us.include(writer.address())) {
            boolean form = mail.from() != null && us.include(mail.from().address());
            return !form && mail.automation().suppressAutoReply() ? Voice.MACHINE : Voice.CUSTOMER;
        }
        if (isOurMachine(mail)) return Voice.MACHINE;
        boolean namesNobody = mail.envelope().to().isEmpty() && mail.envelope().cc().isEmpty();
        return outsiders.isEmpty() && !namesNobody ? Voice.INTERNAL : Voice.OURS;
    }

    /** Help desks mark what agents write as generated, too: an answer without a list is theirs. */
    private static boolean isOurMachine(InboundMail mail) {
        Automation automation = mail.automation();
        if (automation.autoReply() || automation.bounce() != null || automation.complaint() != null)
            return true;
        if (!automation.suppressAutoReply()) return false;
        boolean answers =
                !mail.envelope().inReplyTo().isEmpty() || !mail.envelope().references().isEmpty();
        return !answers || LIST_FIELDS.stream().anyMatch(mail.headers()::has);
    }

    private @Nullable Instant time(InboundMail mail, FoundMail found) {
        Instant date = mail.envelope().date();
        if (isPossible(date)) return date;
        Instant received =
                mail.headers()
                        .raw("Received")
                        .map(line -> DateReader.read(line.substring(line.lastIndexOf(';') + 1)))
                        .orElse(null);
        if (isPossible(received)) return received;
        return isPossible(found.arrived()) ? found.arrived() : null;
    }

    private boolean isPossible(@Nullable Instant time) {
        return time != null && time.isAfter(EARLIEST) && time.isBefore(latest);
    }

    private static List<String> parents(InboundMail mail) {
        var parents = new ArrayList<>(mail.envelope().inReplyTo());
        for (String reference : mail.envelope().references().reversed())
            if (!parents.contains(reference)) parents.add(reference);
        return parents.size() <= MOST_PARENTS
                ? parents
                : List.copyOf(parents.subList(0, MOST_PARENTS));
    }

    private static String text(InboundMail mail) {
        String text =
                mail.text().pieces().stream()
                        .filter(piece -> piece.kind() != TextPiece.Kind.QUOTED)
                        .map(TextPiece::text)
                        .collect(Collectors.joining("\n"))
                        .strip();
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
