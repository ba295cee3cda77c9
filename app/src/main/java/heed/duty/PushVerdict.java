package heed.duty;

import heed.access.PersonId;
import heed.channel.push.PushedOn;
import heed.channel.push.SilentDevices;
import heed.notice.Notice;
import heed.notice.Notice.Matter;
import heed.notice.Notices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What web push has to do with the weekly test: which devices it reached. Others hear how many, its
 * person alone hears which do not work. Thread-safe.
 */
@Service
@Transactional
class PushVerdict {

    /** Of what was lost before the last test but one its person heard twice. */
    private static final Duration LOOKED_BACK = Duration.ofDays(14);

    private static final int LONGEST_NAMES = 250;

    private final SilentDevices devices;
    private final Notices notices;

    PushVerdict(SilentDevices devices, Notices notices) {
        this.devices = devices;
        this.notices = notices;
    }

    /**
     * @param passed false when there are devices, and none of them took the test
     * @param words to follow who was told
     */
    record Verdict(boolean waits, boolean passed, String words) {}

    static String key(TestStore.Test test) {
        return "duty-test:" + test.id();
    }

    /** What the test's notice says of devices that were silent before it; may be empty. */
    String before(PersonId person, Instant now) {
        return named(devices.of(person, now.minus(LOOKED_BACK)));
    }

    Verdict of(PersonId person, TestStore.Test test) {
        PushedOn pushed = devices.pushed(key(test), person);
        int lost = devices.of(person, test.at()).size();
        int all = pushed.taken() + pushed.waiting() + Math.max(pushed.refused(), lost);
        return new Verdict(
                pushed.waiting() > 0,
                all == 0 || pushed.taken() > 0,
                all == 0
                        ? ", by mail and in the desk"
                        : ", on %d of %d devices".formatted(pushed.taken(), all));
    }

    /** Tells who was on duty which devices the test did not come to. */
    void tell(PersonId person, TestStore.Test test) {
        var silent = named(devices.of(person, test.at()));
        if (!silent.isEmpty()) {
            notices.tell(
                    new Notice(
                            key(test) + ":devices",
                            Matter.DUTY,
                            "The weekly test of the duty did not come to all of your devices."
                                    + silent,
                            "/settings/devices",
                            true),
                    Set.of(person));
        }
    }

    private static String named(List<String> silent) {
        if (silent.isEmpty()) {
            return "";
        }
        var names = String.join(", ", silent);
        return " No push reaches any more: %s. Ask for it anew there, under Settings, Devices."
                .formatted(
                        names.length() > LONGEST_NAMES
                                ? names.substring(0, LONGEST_NAMES) + "…"
                                : names);
    }
}
