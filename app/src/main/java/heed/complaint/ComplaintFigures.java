package heed.complaint;

import heed.access.Role;
import heed.access.Viewer;
import heed.calendar.Calendars;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of the complaints of the last 90 days, by cause; of those that the viewer sees, for
 * leads. In time or not is reckoned anew from what happened, by the calendars and times of now.
 * Thread-safe.
 */
@Service
@Transactional(readOnly = true)
public class ComplaintFigures {

    private static final Duration SPAN = Duration.ofDays(90);
    private static final int MOST = 5000;
    private static final String NOT_SAID = "Not said yet";

    private final ComplaintStore store;
    private final ComplaintSettings settings;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;

    ComplaintFigures(
            ComplaintStore store,
            ComplaintSettings settings,
            Calendars calendars,
            JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One line.
     *
     * @param cause its name, or that nobody said one yet
     * @param acknowledgedInTime of those acknowledged, or whose time for it has passed
     * @param acknowledgedDue how many those are
     * @param decidedInTime the first time, of those decided, or whose time for it has passed
     * @param accepted of those that the customer answered, at last
     */
    public record Line(
            String cause,
            long registered,
            long acknowledgedInTime,
            long acknowledgedDue,
            long decidedInTime,
            long decidedDue,
            long accepted,
            long answered,
            long closed) {}

    /** Of one: whether a time was kept, or has passed; neither while it still runs. */
    private enum Kept {
        YES,
        NO,
        RUNS
    }

    private record Measured(Complaint complaint, Kept acknowledged, Kept decided) {}

    /** The lines by cause, those with most complaints first. */
    public List<Line> byCause(Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var now = Instant.now(clock);
        var since = now.minus(SPAN);
        var complaints = store.registeredSince(since, MOST);
        var decided = firstDecided(since);
        var times = settings.times();
        var hours = calendars.all();
        var measured =
                complaints.stream()
                        .map(one -> {
                            var of = ComplaintClock.of(hours, one.team());
                            var known = one.acknowledged();
                            var due = ComplaintDue.acknowledge(one, times, of).at();
                            var decide = of.closeOfWorkingDay(one.since(), times.decideDays());
                            return new Measured(
                                    one,
                                    kept(known == null ? Instant.MAX : known.at(), due, now),
                                    kept(decided.getOrDefault(one.id(), Instant.MAX), decide, now));
                        })
                        .collect(
                                Collectors.groupingBy(
                                        one -> cause(one.complaint()),
                                        TreeMap::new,
                                        Collectors.toList()));
        return measured.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue()))
                .sorted((one, other) -> Long.compare(other.registered(), one.registered()))
                .toList();
    }

    private static String cause(Complaint complaint) {
        return complaint.causeName() == null ? NOT_SAID : complaint.causeName();
    }

    private static Kept kept(Instant done, Instant due, Instant now) {
        if (!done.isAfter(due)) {
            return Kept.YES;
        }
        return done.equals(Instant.MAX) && !now.isAfter(due) ? Kept.RUNS : Kept.NO;
    }

    private static Line line(String cause, List<Measured> all) {
        return new Line(
                cause,
                all.size(),
                count(all, one -> one.acknowledged() == Kept.YES),
                count(all, one -> one.acknowledged() != Kept.RUNS),
                count(all, one -> one.decided() == Kept.YES),
                count(all, one -> one.decided() != Kept.RUNS),
                count(all, one -> reacted(one, Complaint.Reaction.ACCEPTED)),
                count(
                        all,
                        one ->
                                one.complaint().answer() != null
                                        && !reacted(one, Complaint.Reaction.NONE)),
                count(all, one -> one.complaint().isClosed()));
    }

    private static boolean reacted(Measured one, Complaint.Reaction reaction) {
        var answer = one.complaint().answer();
        return answer != null && answer.reaction() == reaction;
    }

    private static long count(List<Measured> all, Predicate<Measured> which) {
        return all.stream().filter(which).count();
    }

    private Map<ComplaintId, Instant> firstDecided(Instant since) {
        return jdbc
                .sql(
                        """
                        select e.complaint, min(e.at)
                          from complaint_event e
                          join complaint c on c.id = e.complaint
                         where e.kind = 'decided'
                           and c.registered_at > :since
                         group by e.complaint
                        """)
                .param("since", Timestamp.from(since))
                .query((row, number) ->
                        Map.entry(
                                new ComplaintId(row.getObject(1, UUID.class)),
                                row.getTimestamp(2).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
