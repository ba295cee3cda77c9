package heed.importer;

import heed.calendar.Span;
import heed.calendar.WorkingHours;
import heed.conversation.Priority;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Makes the times of a story believable: people who work do so Monday to Friday from eight to six,
 * customers sleep at night, everything keeps its order, and nothing is still to come. What does not
 * fit before now starts earlier.
 */
final class DemoHours {

    private static final Duration STEP = Duration.ofMinutes(45);

    private final WorkingHours work;
    private final Instant now;

    DemoHours(ZoneId zone, Instant now) {
        this.work =
                WorkingHours.daily(
                        zone, DayOfWeek.MONDAY, DayOfWeek.FRIDAY, Span.of("08:00", "18:00"));
        this.now = now;
    }

    /**
     * When each line of a story was said.
     *
     * @param settled when somebody did what was left to do, after the last line
     */
    record Times(List<Instant> lines, Instant settled) {}

    /**
     * @param zones where somebody outside is, by their key
     */
    Times of(DemoStory story, Function<String, ZoneId> zones) {
        var times = past(story, zones);
        return story.isInTime() && isLate(story, times) ? fresher(story, zones, times) : times;
    }

    private Times past(DemoStory story, Function<String, ZoneId> zones) {
        var start = ago(story.startedDaysAgo() * 24);
        while (true) {
            var times = from(start, story, zones);
            if (times.settled().isBefore(now)) {
                return times;
            }
            start =
                    start.minus(Duration.between(now, times.settled()))
                            .minus(Duration.ofMinutes(37));
        }
    }

    /**
     * Times at which nobody has waited too long yet, if there are such: who is in time with the
     * next step should not be shown as late with the answer.
     */
    private Times fresher(DemoStory story, Function<String, ZoneId> zones, Times otherwise) {
        var possible = new ArrayList<Times>();
        for (var start = otherwise.lines().getFirst();
                start.isBefore(now);
                start = start.plus(STEP)) {
            var times = from(start, story, zones);
            if (times.settled().isBefore(now) && !isLate(story, times)) {
                possible.add(times);
            }
        }
        return possible.isEmpty()
                ? otherwise
                : possible.get(Math.floorMod(story.subject().hashCode(), possible.size()));
    }

    private boolean isLate(DemoStory story, Times times) {
        int since = story.waitingSince();
        // Nobody has said yet how pressing it is when the first line comes in.
        var priority = since == 0 ? Priority.NORMAL : Priority.of(story.priority());
        return since >= 0
                && WorkingHours.standard(work.zone())
                        .after(times.lines().get(since), priority.replyWithin())
                        .isBefore(now);
    }

    /** A time of work: the next one when {@code hours} lie ahead, otherwise the one before. */
    Instant planned(double hours) {
        var at = ago(-hours);
        if (hours >= 0) {
            var next = work.opening(at);
            var round = next.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
            return isWork(round) ? round : next;
        }
        while (!isWork(at)) {
            at = at.minus(Duration.ofMinutes(50));
        }
        return at;
    }

    boolean isWork(Instant at) {
        return work.isOpen(at);
    }

    private Times from(Instant start, DemoStory story, Function<String, ZoneId> zones) {
        // The same story has the same times, however often they are asked for.
        var random = new Random(story.subject().hashCode());
        var times = new ArrayList<Instant>();
        var at = start;
        for (var line : story.messages()) {
            at = at.plus(hours(line.afterHours()));
            var hours =
                    line.worker() != null ? work : awake(zones.apply(String.valueOf(line.from())));
            at = within(hours, at, random);
            times.add(at);
        }
        var settled = within(work, at.plus(Duration.ofMinutes(4 + random.nextInt(30))), random);
        return new Times(times, settled);
    }

    private static Instant within(WorkingHours hours, Instant at, Random random) {
        int late = 2 + random.nextInt(80);
        var next = hours.opening(at);
        return next.equals(at) ? at : next.plus(Duration.ofMinutes(late));
    }

    private static WorkingHours awake(ZoneId zone) {
        return WorkingHours.daily(
                zone, DayOfWeek.MONDAY, DayOfWeek.SUNDAY, Span.of("06:30", "23:10"));
    }

    private Instant ago(double hours) {
        return now.minus(hours(hours));
    }

    private static Duration hours(double hours) {
        return Duration.ofSeconds(Math.round(hours * 3600));
    }
}
