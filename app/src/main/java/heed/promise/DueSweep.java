package heed.promise;

import heed.access.TeamId;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.calendar.Calendars;
import heed.calendar.WorkingHours;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the times of promises: who is to be told before one is due, and which have passed. Each
 * step is a transaction of its own that first takes the right to it, so that any number of nodes
 * may look, be killed at any moment, and look again. Thread-safe.
 */
@Component
class DueSweep {

    private static final Logger log = LoggerFactory.getLogger(DueSweep.class);
    private static final Viewer JOB = new Viewer.Job("promises");
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final Duration BACK = Duration.ofDays(30);

    private final DueStore store;
    private final PromiseStore promises;
    private final OutcomeStore outcomes;
    private final PromiseNews news;
    private final Calendars calendars;
    private final Conversations conversations;
    private final Correspondence correspondence;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueSweep(
            DueStore store,
            PromiseStore promises,
            OutcomeStore outcomes,
            PromiseNews news,
            Calendars calendars,
            Conversations conversations,
            Correspondence correspondence,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.promises = promises;
        this.outcomes = outcomes;
        this.news = news;
        this.calendars = calendars;
        this.conversations = conversations;
        this.correspondence = correspondence;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does all that is to be done now. Returns how much that was. */
    int round() {
        return ViewerScope.call(
                JOB,
                () -> {
                    var now = Instant.now(clock);
                    int done = warn(now);
                    for (var one : listed(() -> store.broken(now))) {
                        done += step(() -> breakUp(one, now));
                    }
                    for (var one : listed(() -> store.passed(now, now.minus(BACK)))) {
                        done += step(() -> tellPassed(one, now));
                    }
                    return done;
                });
    }

    private int warn(Instant now) {
        var coming = listed(() -> store.coming(now, now.plus(AHEAD)));
        if (coming.isEmpty()) {
            return 0;
        }
        int done = 0;
        var hours = transaction.execute(status -> calendars.all());
        var reached = new HashMap<Lead, Instant>();
        for (var one : coming) {
            boolean leads = comes(one, one.leadLead(), hours, reached, now);
            if (leads && one.ownerTold()) {
                done += step(() -> warn(one, "lead", now));
            } else if (!one.ownerTold() && comes(one, one.ownerLead(), hours, reached, now)) {
                done += step(() -> warn(one, "owner", now));
            }
        }
        return done;
    }

    /** So much of a team's opening time from now. */
    private record Lead(TeamId team, Duration time) {}

    private static boolean comes(
            DueStore.Coming one,
            Duration time,
            Map<TeamId, WorkingHours> hours,
            Map<Lead, Instant> reached,
            Instant now) {
        var until =
                reached.computeIfAbsent(
                        new Lead(one.team(), time),
                        lead -> {
                            var of = hours.get(lead.team());
                            return of == null ? now.plus(time) : of.after(now, time);
                        });
        return !one.at().isAfter(until);
    }

    private boolean warn(DueStore.Coming coming, String whom, Instant now) {
        var id = coming.due().promise();
        conversations.hold(coming.due().conversation());
        if (!store.mayTell(id, whom, now)) {
            return false;
        }
        var promise = promises.find(id).orElseThrow();
        store.warned(id, coming.at(), now);
        var of = conversations.find(promise.conversation());
        if (whom.equals("owner")) {
            news.comes(promise, of);
        } else {
            news.stillComes(promise, of);
        }
        return true;
    }

    private boolean breakUp(DueStore.Due due, Instant now) {
        conversations.hold(due.conversation());
        if (!outcomes.breakUp(due.promise(), now)) {
            return false;
        }
        var promise = promises.find(due.promise()).orElseThrow();
        correspondence.alert(
                due.conversation(),
                "Tell them why it is late, and when it comes: “" + words(promise) + "”",
                Map.of("promise", words(promise)),
                "promise-broken");
        news.broken(promise, conversations.find(due.conversation()));
        return true;
    }

    private boolean tellPassed(DueStore.Due due, Instant now) {
        conversations.hold(due.conversation());
        if (!store.mayTell(due.promise(), "passed", now)) {
            return false;
        }
        var promise = promises.find(due.promise()).orElseThrow();
        correspondence.alert(
                due.conversation(),
                (promise.conditional() ? "Did they do their part? " : "Was this a promise? ")
                        + "Its time is past: “"
                        + words(promise)
                        + "”",
                Map.of("promise", words(promise)),
                "promise-passed");
        news.passed(promise, conversations.find(due.conversation()));
        return true;
    }

    private static String words(Promise promise) {
        var words = promise.text().replaceAll("\\s+", " ").strip();
        return words.length() > 200 ? words.substring(0, 199) + "…" : words;
    }

    private <T> List<T> listed(Supplier<List<T>> all) {
        return transaction.execute(status -> all.get());
    }

    /** One that fails is tried again in the next round, and holds up none of the others. */
    private int step(Supplier<Boolean> work) {
        try {
            return transaction.execute(status -> work.get()) ? 1 : 0;
        } catch (RuntimeException failure) {
            log.error("The time of a promise was not seen to: {}", failure.getClass().getName());
            return 0;
        }
    }
}
