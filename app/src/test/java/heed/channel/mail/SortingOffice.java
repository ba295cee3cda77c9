package heed.channel.mail;

import heed.Cast;
import heed.message.MessageId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Takes mail in at once, in the time of whoever brings it. Made anew for each test. */
public final class SortingOffice {

    private final RawMailStore mails;
    private final Intake intake;
    private final Cast cast;
    private final Clock clock;

    SortingOffice(RawMailStore mails, Intake intake, Cast cast, Clock clock) {
        this.mails = mails;
        this.intake = intake;
        this.cast = cast;
        this.clock = clock;
    }

    /** The mail is kept, read and settled in one transaction, so that no worker sees it wait. */
    public MessageId bring(String from, String recipient, Letter letter) {
        return cast.as(
                Cast.JOB,
                () -> {
                    var bytes = letter.build().getBytes(StandardCharsets.UTF_8);
                    var at = Instant.now(clock);
                    var id =
                            mails.add(
                                    new Arrival(
                                            Way.SMTP, null, from, List.of(recipient), at, bytes));
                    var outcome = intake.take(mails.lock(id).orElseThrow());
                    if (!(outcome instanceof Intake.Outcome.Read(var message))) {
                        throw new AssertionError("The mail became no message: " + outcome);
                    }
                    mails.settle(id, "read", message, null);
                    return message;
                });
    }
}
