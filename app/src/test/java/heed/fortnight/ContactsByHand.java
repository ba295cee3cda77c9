package heed.fortnight;

import heed.fortnight.Deed.What;
import heed.fortnight.Play.Done;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was resolved at first contact, week by week, and why not, from what was done alone. */
final class ContactsByHand {

    private static final Duration RETURNS = Duration.ofDays(7);

    private final Plan plan;
    private final List<Done> log;
    private final ByHand all;

    ContactsByHand(Plan plan, List<Done> log, ByHand all) {
        this.plan = plan;
        this.log = log;
        this.all = all;
    }

    String of(LocalDate monday) {
        int resolved = 0;
        int first = 0;
        int unknown = 0;
        var causes = new TreeMap<String, Integer>();
        for (int of : all.conversations()) {
            var course = all.course(of);
            var end =
                    course.stream()
                            .filter(one -> one.deed().what().resolves())
                            .map(one -> one.deed().at())
                            .findFirst()
                            .orElse(null);
            if (end == null || !monday.equals(week(end))) {
                continue;
            }
            resolved++;
            var why = causes(of, course, end);
            why.forEach(cause -> causes.merge(cause, 1, Integer::sum));
            boolean over = !plan.end.isBefore(end.plus(RETURNS));
            first += why.isEmpty() && over ? 1 : 0;
            unknown += why.isEmpty() && !over ? 1 : 0;
        }
        return "%d resolved, %d at first, %d unknown, %s"
                .formatted(resolved, first, unknown, causes);
    }

    private static LocalDate week(Instant at) {
        var day = at.atZone(WallClock.BERLIN).toLocalDate();
        return day.minus(day.getDayOfWeek().getValue() - 1, ChronoUnit.DAYS);
    }

    private Set<String> causes(int of, List<Done> course, Instant end) {
        var causes = new TreeSet<String>();
        var writers = new ArrayList<String>();
        boolean open = true;
        int hops = 0;
        for (var one : course) {
            var what = one.deed().what();
            if (what.isReply()) {
                writers.add(one.who());
            }
            if (what.isHeard() && !open) {
                causes.add("reopened");
            }
            if (what == What.ACCEPT
                    || what == What.ASK_TO_TAKE_OVER && hops == 2 && !one.who().startsWith("Tom")) {
                causes.add("hop");
            }
            hops += what == What.ACCEPT ? 1 : 0;
            open = ByHand.opens(one, open) && !what.resolves();
        }
        if (writers.isEmpty()) {
            causes.add("no-reply");
        }
        if (writers.size() > 1) {
            causes.add("second-reply");
        }
        if (Set.copyOf(writers).size() > 1) {
            causes.add("second-person");
        }
        boolean again =
                log.stream()
                        .filter(one -> one.deed().what() == What.WRITES)
                        .filter(one ->
                                plan.matters.get(one.deed().of()).equals(plan.matters.get(of)))
                        .map(one -> one.deed().at())
                        .anyMatch(at -> at.isAfter(end) && !at.isAfter(end.plus(RETURNS)));
        if (again) {
            causes.add("came-back");
        }
        return causes;
    }
}
