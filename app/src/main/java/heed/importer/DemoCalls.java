package heed.importer;

import heed.access.Viewer;
import heed.channel.phone.CallBackSeats;
import heed.channel.phone.CallBackTimes;
import heed.channel.phone.CallBacks;
import heed.channel.phone.CallWanted;
import heed.channel.phone.Calls;
import heed.conversation.Conversation;
import heed.web.DeskClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What was said by telephone in the demo, and a call that is promised. All numbers are of ranges
 * that nobody has.
 */
@Component
class DemoCalls {

    private static final Said FREEHUB =
            new Said(
                    false,
                    Duration.ofSeconds(412),
                    "+353 20 910 4415",
                    "Read me the letters on her hub: it is an XD body, and both that we sent were HG."
                            + " She can wait until Thursday, and would rather fit it herself.",
                    "");
    private static final Said LOCKED_OUT =
            new Said(
                    true,
                    Duration.ofSeconds(95),
                    "+353 20 910 4421",
                    "Rang from the porch: the key safe does not open, and it pours.",
                    "The code was for tomorrow. I gave her today’s and stayed on the line until the door was open.");
    private static final Said NOBODY = new Said(false, Duration.ZERO, "+49 30 23125 014", "", "");

    private final Calls calls;
    private final CallBacks callBacks;
    private final CallBackTimes times;
    private final DemoMatters matters;
    private final Clock clock;

    /** A call; of no length when nobody answered. */
    private record Said(
            boolean inbound, Duration length, String number, String summary, String told) {

        CallWanted wanted(String key) {
            return new CallWanted(
                    inbound, !length.isZero(), length, number, summary, told, null, key);
        }
    }

    DemoCalls(
            Calls calls,
            CallBacks callBacks,
            CallBackTimes times,
            DemoMatters matters,
            Clock clock) {
        this.calls = calls;
        this.callBacks = callBacks;
        this.times = times;
        this.matters = matters;
        this.clock = clock;
    }

    void tell(DemoHouse.Built house) {
        var ada = house.worker("ada");
        log("Wrong freehub body again", 100, FREEHUB, ada);
        log("Locked out, it's raining", 35, LOCKED_OUT, house.worker("noor"));
        log("Kein Interesse an Antworten?", 55, NOBODY, house.worker("jonas"));
        var workshop = house.inbox("workshop").team();
        times.keepSeats(workshop, new CallBackSeats(2, true), house.worker("tom"));
        matters.open("Hand-built wheels for a 130 kg rider").ifPresent(one -> promise(one, ada));
    }

    private void log(String subject, int minutesAgo, Said said, Viewer.Member who) {
        var at = Instant.now(clock).minus(Duration.ofMinutes(minutesAgo));
        matters.open(subject)
                .ifPresent(one ->
                        DeskClock.at(
                                at,
                                () -> calls.log(one.id(), said.wanted("demo " + subject), who)));
    }

    /** At the first time of the next days that is free. */
    private void promise(Conversation of, Viewer.Member who) {
        var free = times.free(of.id());
        if (!free.isEmpty()) {
            callBacks.book(
                    of.id(),
                    free.get(free.size() / 2),
                    "+353 20 910 4433",
                    "Which rims, and how many spokes",
                    true,
                    who);
        }
    }
}
