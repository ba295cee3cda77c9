package heed.fortnight;

import heed.fortnight.Deed.What;
import heed.fortnight.Play.Done;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The four clocks of each conversation, reckoned from one minute to the next. */
final class ClocksByHand {

    private final Plan plan;
    private final ByHand log;

    /** By clock: ended, kept, late. */
    private final Map<String, int[]> counts = new TreeMap<>();

    ClocksByHand(Plan plan, ByHand log) {
        this.plan = plan;
        this.log = log;
    }

    Map<String, String> figures() {
        log.conversations().forEach(of -> new Course(log.course(of)).count());
        var figures = new HashMap<String, String>();
        counts.forEach((clock, count) ->
                figures.put(
                        clock,
                        "%d ended, %d kept, %d late".formatted(count[0], count[1], count[2])));
        return figures;
    }

    /** A clock that was set going. */
    private static final class Owed {
        int used;

        /** When the last minute of the target had passed; null while there is some left. */
        @Nullable Instant due;
    }

    /** One conversation. */
    private final class Course {

        private final List<Done> course;
        private final Map<String, Owed> owed = new HashMap<>();
        private @Nullable What pause;
        private boolean open;
        private boolean answered;

        Course(List<Done> course) {
            this.course = course;
        }

        void count() {
            var now = course.getFirst().deed().at();
            for (var one : course) {
                pass(now, one.deed().at());
                now = one.deed().at();
                happen(one, now);
            }
            pass(now, plan.end);
            for (var clock : List.copyOf(owed.keySet())) {
                if (open) {
                    var due = owed.get(clock).due;
                    of(clock)[2] += due != null && due.isBefore(plan.end) ? 1 : 0;
                } else {
                    done(clock, now);
                }
            }
        }

        private void pass(Instant from, Instant until) {
            for (var now = from; now.isBefore(until); now = now.plus(Duration.ofMinutes(1))) {
                if (open && plan.hours.isOpen(now)) {
                    var next = now.plus(Duration.ofMinutes(1));
                    owed.forEach((clock, one) -> tick(clock, one, next));
                }
            }
        }

        private void tick(String clock, Owed one, Instant next) {
            boolean stands =
                    switch (clock) {
                        case "resolution" -> pause != null;
                        case "next-update" -> pause != null && pause != What.PAUSE_FOR_OTHERS;
                        default -> false;
                    };
            one.used += stands ? 0 : 1;
            if (one.due == null && one.used == ByHand.TARGETS.get(clock)) {
                one.due = next;
            }
        }

        private void happen(Done one, Instant now) {
            var what = one.deed().what();
            boolean before = open;
            switch (what) {
                case PAUSE_FOR_CUSTOMER, PAUSE_FOR_OTHERS, PAUSE_AS_AGREED -> pause = what;
                case RESUME -> pause = null;
                default -> {}
            }
            open = ByHand.opens(one, before);
            boolean heard = what.isHeard() || what == What.THANKS && before;
            if (heard) {
                pause = pause == What.PAUSE_FOR_CUSTOMER ? null : pause;
                if (!owed.containsKey("first-reply")) {
                    owed.putIfAbsent(answered ? "next-reply" : "first-reply", new Owed());
                }
            }
            if (open) {
                owed.putIfAbsent("resolution", new Owed());
            }
            if (what.isReply()) {
                answered = true;
                List.of("first-reply", "next-reply", "next-update")
                        .forEach(clock -> done(clock, now));
                owed.put("next-update", new Owed());
            }
            if (what.resolves()) {
                end(now);
            }
        }

        /** What is owed falls away; what was late was late. */
        private void end(Instant now) {
            open = false;
            pause = null;
            for (var clock : List.of("first-reply", "next-reply", "next-update")) {
                var one = owed.remove(clock);
                of(clock)[0] += one != null && one.due != null && one.due.isBefore(now) ? 1 : 0;
            }
        }

        private void done(String clock, Instant now) {
            var one = owed.remove(clock);
            if (one != null) {
                of(clock)[0]++;
                of(clock)[1] += one.due == null || !one.due.isBefore(now) ? 1 : 0;
            }
        }

        private int[] of(String clock) {
            return counts.computeIfAbsent(clock, name -> new int[3]);
        }
    }
}
