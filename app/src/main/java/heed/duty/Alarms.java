package heed.duty;

import heed.notice.Notice;
import heed.notice.Notice.Matter;
import heed.notice.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises an alarm when nobody is on duty, or when something that is {@link Watched} fails: to the
 * leads, and by the second path. Each once a day for as long as it lasts. And each week it tests
 * whether all that would work.
 */
@Service
@Transactional
class Alarms {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(10);

    private final DutySettingStore settings;
    private final Roster roster;
    private final TestStore tests;
    private final PostStore sent;
    private final Posts posts;
    private final Notices notices;
    private final PushVerdict push;
    private final ObjectProvider<Watched> watched;
    private final Clock clock;

    Alarms(
            DutySettingStore settings,
            Roster roster,
            TestStore tests,
            PostStore sent,
            Posts posts,
            Notices notices,
            PushVerdict push,
            ObjectProvider<Watched> watched,
            Clock clock) {
        this.settings = settings;
        this.roster = roster;
        this.tests = tests;
        this.sent = sent;
        this.posts = posts;
        this.notices = notices;
        this.push = push;
        this.watched = watched;
        this.clock = clock;
    }

    /** Looks once at all of it; at nothing while the desk has no duty. */
    void look() {
        if (!settings.read().onDuty()) {
            return;
        }
        watched.orderedStream()
                .flatMap(one -> one.troubles().stream())
                .forEach(trouble -> raise(trouble.key(), trouble.words()));
        if (roster.now().isEmpty()) {
            raise("nobody-on-duty", "Nobody is on duty now.");
        }
        test();
        judge();
    }

    private void raise(String what, String words) {
        var day = Instant.now(clock).atZone(ZoneOffset.UTC).toLocalDate();
        var key = "alarm:" + what + ":" + day;
        notices.tellLeads(new Notice(key, Matter.ALARM, words, DutyPage.HERE, true), null, null);
        posts.queue(key, "alarm", words);
    }

    /**
     * Once a week, by whichever node comes first: whoever is on duty is told, the path is tried.
     */
    private void test() {
        var now = Instant.now(clock);
        if (!tests.begin(now, now.minus(WEEK))) {
            return;
        }
        var onDuty = roster.now().stream().findFirst();
        var id = tests.add(onDuty.map(Shift::person).orElse(null), now);
        onDuty.ifPresent(shift -> {
            var silent = push.before(shift.person(), now);
            notices.tell(
                    new Notice(
                            "duty-test:" + id,
                            Matter.DUTY,
                            "The weekly test of the duty: you are reached."
                                    + (silent.isEmpty() ? " Nothing is to be done." : silent),
                            silent.isEmpty() ? DutyPage.HERE : "/settings/devices",
                            true),
                    Set.of(shift.person()));
        });
        posts.queue("duty-test:" + id, "test", "The weekly test of the second path.");
    }

    private void judge() {
        var now = Instant.now(clock);
        boolean one = !settings.read().hook().isEmpty();
        for (var test : tests.unjudged()) {
            var person = test.person();
            var pushed = person == null ? null : push.of(person, test);
            boolean path = !one || sent.hasArrived(PushVerdict.key(test));
            boolean waits = !path || pushed != null && pushed.waits();
            if (waits && test.at().plus(ANSWER_WITHIN).isAfter(now)) {
                continue;
            }
            var result =
                    (pushed == null
                                    ? "Nobody was on duty"
                                    : "Who is on duty was told" + pushed.words())
                            + (!one
                                    ? "; there is no second path."
                                    : path
                                            ? "; the second path answered."
                                            : "; the second path did not answer.");
            boolean passed = path && pushed != null && pushed.passed();
            tests.judge(test.id(), passed, result);
            if (person != null) {
                push.tell(person, test);
            }
            if (!passed) {
                raise("test-failed", "The weekly test of the duty failed. " + result);
            }
        }
    }
}
