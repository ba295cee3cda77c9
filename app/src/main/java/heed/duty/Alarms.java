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
    private final ObjectProvider<Watched> watched;
    private final Clock clock;

    Alarms(
            DutySettingStore settings,
            Roster roster,
            TestStore tests,
            PostStore sent,
            Posts posts,
            Notices notices,
            ObjectProvider<Watched> watched,
            Clock clock) {
        this.settings = settings;
        this.roster = roster;
        this.tests = tests;
        this.sent = sent;
        this.posts = posts;
        this.notices = notices;
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
        onDuty.ifPresent(shift ->
                notices.tell(
                        new Notice(
                                "duty-test:" + id,
                                Matter.DUTY,
                                "The weekly test of the duty: you are reached. Nothing is to be done.",
                                DutyPage.HERE,
                                true),
                        Set.of(shift.person())));
        posts.queue("duty-test:" + id, "test", "The weekly test of the second path.");
    }

    private void judge() {
        var now = Instant.now(clock);
        for (var test : tests.unjudged()) {
            boolean reached = test.person() != null;
            boolean path =
                    settings.read().hook().isEmpty() || sent.hasArrived("duty-test:" + test.id());
            boolean waits = !path && test.at().plus(ANSWER_WITHIN).isAfter(now);
            if (!waits) {
                var result =
                        (reached ? "Who is on duty was told" : "Nobody was on duty")
                                + (settings.read().hook().isEmpty()
                                        ? "; there is no second path."
                                        : path
                                                ? "; the second path answered."
                                                : "; the second path did not answer.");
                tests.judge(test.id(), reached && path, result);
                if (!reached || !path) {
                    raise("test-failed", "The weekly test of the duty failed. " + result);
                }
            }
        }
    }
}
