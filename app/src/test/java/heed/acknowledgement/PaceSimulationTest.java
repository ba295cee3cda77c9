package heed.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import heed.acknowledgement.PacePolicy.Wait;
import heed.calendar.Holiday;
import heed.calendar.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A made-up queue, weeks of it: at least four out of five of the times that it is told hold. */
class PaceSimulationTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2026-02-02T00:00:00Z");
    private static final int WEEKS = 14;
    private static final int FIRST_STATED = 4;

    /** Summer time begins, and there is Easter. */
    private static final WorkingHours HOURS =
            WorkingHours.of(
                    BERLIN,
                    WorkingHours.standard(BERLIN).week(),
                    List.of(
                            new Holiday(LocalDate.parse("2026-04-03"), "Good Friday", List.of()),
                            new Holiday(LocalDate.parse("2026-04-06"), "Easter Monday", List.of()),
                            new Holiday(LocalDate.parse("2026-05-01"), "Labour Day", List.of())));

    private record Question(Instant asked, Instant answered, long minutes) {}

    private record Told(Question question, long measured, Instant by) {}

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({
        "steady, 1", "steady, 2", "steady, 3",
        "bursts, 4", "bursts, 5", "bursts, 6",
        "slower, 7", "slower, 8", "slower, 9",
        "faster, 10", "faster, 11"
    })
    void at_least_four_out_of_five_times_hold(String course, long seed) {
        // given
        var queue = queue(course, new Random(seed));
        // when
        var told = tell(queue);
        // then
        long held =
                told.stream().filter(one -> !one.question().answered().isAfter(one.by())).count();
        assertThat(told.size()).isGreaterThan(queue.size() / 2);
        assertThat((double) held / told.size()).isGreaterThanOrEqualTo(0.8);
    }

    /** Three people answer one after the other; one in seven questions is hard, some lie. */
    private static List<Question> queue(String course, Random random) {
        var free = new PriorityQueue<Instant>(List.of(START, START, START));
        var questions = new ArrayList<Question>();
        for (var asked : arrivals(course, random)) {
            double week = Duration.between(START, asked).toDays() / 7.0;
            double slowness =
                    switch (course) {
                        case "slower" -> 0.75 + 0.5 * week / WEEKS;
                        case "faster" -> 1.1 - 0.5 * week / WEEKS;
                        default -> 1;
                    };
            double minutes =
                    (random.nextInt(7) == 0 ? 60 : 14)
                            * slowness
                            * -Math.log(1 - random.nextDouble());
            var next = free.poll();
            var from = HOURS.opening(next.isAfter(asked) ? next : asked);
            var answered = HOURS.after(from, Duration.ofSeconds(Math.round(60 * minutes) + 30));
            free.add(answered);
            if (random.nextInt(12) == 0) { // put aside: somebody has to be asked first
                answered = HOURS.after(answered, Duration.ofMinutes(random.nextInt(960)));
            }
            questions.add(
                    new Question(asked, answered, HOURS.between(asked, answered).toMinutes()));
        }
        return questions;
    }

    /** Some fifty a day, fewer at weekends and at night. */
    private static List<Instant> arrivals(String course, Random random) {
        var arrivals = new ArrayList<Instant>();
        for (int day = 0; day < WEEKS * 7; day++) {
            boolean weekend = day % 7 > 4;
            boolean burst = course.equals("bursts") && random.nextInt(9) == 0;
            int many = (weekend ? 14 : 50) + random.nextInt(12) + (burst ? 60 : 0);
            for (int i = 0; i < many; i++) {
                int hour = burst && i > many / 2 ? 11 : hour(random);
                arrivals.add(
                        START.plus(Duration.ofDays(day))
                                .plus(Duration.ofMinutes(hour * 60L + random.nextInt(60))));
            }
        }
        arrivals.sort(Comparator.naturalOrder());
        return arrivals;
    }

    private static int hour(Random random) {
        return random.nextInt(4) == 0 ? random.nextInt(24) : 7 + random.nextInt(11);
    }

    /** As the desk does it: measured each hour, told as each question comes. */
    private static List<Told> tell(List<Question> queue) {
        var told = new ArrayList<Told>();
        var measured = OptionalLong.empty();
        long margin = 1000;
        var next = START.plus(Duration.ofDays(7L * FIRST_STATED));
        for (var question : queue) {
            var now = question.asked();
            if (now.isBefore(START.plus(Duration.ofDays(7L * FIRST_STATED)))) {
                continue;
            }
            if (!now.isBefore(next)) {
                measured = measured(queue, now);
                margin = PacePolicy.margin(outcomes(told, now), now);
                next = now.plus(Duration.ofHours(1));
            }
            if (measured.isPresent()) {
                var expected = Expected.of(now, measured.getAsLong(), margin, HOURS);
                told.add(new Told(question, expected.measured(), expected.by()));
            }
        }
        return told;
    }

    private static OptionalLong measured(List<Question> queue, Instant now) {
        var lately = now.minus(PacePolicy.LATELY);
        long heard =
                queue.stream()
                        .filter(one ->
                                one.answered().isAfter(lately) && !one.answered().isAfter(now))
                        .count();
        long waiting =
                queue.stream()
                        .filter(one -> one.asked().isBefore(now) && one.answered().isAfter(now))
                        .count();
        long whole = PacePolicy.queue(waiting, heard, HOURS.between(lately, now).toMinutes());
        return PacePolicy.pace(waits(queue, now), now).stream()
                .map(pace -> Math.max(pace, whole))
                .findFirst();
    }

    private static List<Wait> waits(List<Question> queue, Instant now) {
        var since = now.minus(PacePolicy.WEEKS);
        return queue.stream()
                .filter(one -> one.asked().isAfter(since) && one.asked().isBefore(now))
                .map(one -> wait(one, now, 1, 1))
                .toList();
    }

    private static List<Wait> outcomes(List<Told> told, Instant now) {
        var since = now.minus(PacePolicy.WEEKS);
        return told.stream()
                .filter(one -> one.question().asked().isAfter(since))
                .map(one -> wait(one.question(), now, 1000, one.measured()))
                .toList();
    }

    private static Wait wait(Question one, Instant now, long times, long per) {
        boolean ended = !one.answered().isAfter(now);
        long minutes = ended ? one.minutes() : HOURS.between(one.asked(), now).toMinutes();
        return new Wait(one.asked(), minutes * times / per, ended);
    }
}
