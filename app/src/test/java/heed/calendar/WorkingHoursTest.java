package heed.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int CALENDARS = 400;

    private final WorkingHours office =
            WorkingHours.of(
                    BERLIN,
                    Map.of(
                            DayOfWeek.MONDAY, Span.read("9-12:30, 13:00-17"),
                            DayOfWeek.FRIDAY, Span.read("9–14"),
                            DayOfWeek.SUNDAY, Span.read("0-4, 22-24")),
                    List.of(
                            Holiday.whole(LocalDate.parse("2026-12-25"), "Christmas"),
                            new Holiday(
                                    LocalDate.parse("2026-12-24"),
                                    "Christmas Eve",
                                    Span.read("9-12"))));

    @Test
    void open_time_is_what_counting_minutes_by_the_wall_gives() {
        var random = new Random(2026);
        for (int i = 0; i < CALENDARS; i++) {
            // given
            var hours = RandomHours.of(random);
            var from = RandomHours.instant(random, hours.zone());
            var until = from.plusSeconds(60L * random.nextInt(9 * 24 * 60));
            // when, then
            assertThat(hours.between(from, until))
                    .as("%s to %s, %s", from, until, hours)
                    .isEqualTo(SlowHours.of(hours).between(from, until));
        }
    }

    @Test
    void the_instant_after_some_open_time_is_where_counting_minutes_ends() {
        var random = new Random(11);
        for (int i = 0; i < CALENDARS; i++) {
            // given
            var hours = RandomHours.of(random);
            var from = RandomHours.instant(random, hours.zone());
            var work = Duration.ofMinutes(random.nextInt(3000));
            // when, then
            assertThat(hours.after(from, work))
                    .as("%s and %s, %s", from, work, hours)
                    .isEqualTo(SlowHours.of(hours).after(from, work));
        }
    }

    @Test
    void opening_and_the_close_of_a_working_day_are_where_looking_at_each_minute_finds_them() {
        var random = new Random(5);
        for (int i = 0; i < CALENDARS; i++) {
            // given
            var hours = RandomHours.of(random);
            var slow = SlowHours.of(hours);
            var from = RandomHours.instant(random, hours.zone());
            // when
            var close = hours.closeOfWorkingDay(from, 2);
            // then
            var day = close.minusSeconds(1).atZone(hours.zone()).toLocalDate();
            assertThat(hours.opening(from)).as("%s, %s", from, hours).isEqualTo(slow.opening(from));
            assertThat(close).as("%s, %s", from, hours).isEqualTo(slow.close(day));
            assertThat(
                            from.atZone(hours.zone())
                                    .toLocalDate()
                                    .plusDays(1)
                                    .datesUntil(day.plusDays(1))
                                    .filter(hours::isWorkingDay))
                    .hasSize(2);
        }
    }

    @Test
    void what_is_after_some_open_time_has_so_much_between_to_the_nanosecond() {
        var random = new Random(7);
        for (int i = 0; i < CALENDARS; i++) {
            // given
            var hours = RandomHours.of(random);
            var from = RandomHours.instant(random, hours.zone()).plusNanos(random.nextInt());
            var work = Duration.ofSeconds(random.nextInt(200_000), random.nextInt(1_000_000_000));
            // when
            var until = hours.after(from, work);
            // then
            assertThat(hours.between(from, until)).as("%s, %s", from, hours).isEqualTo(work);
            assertThat(hours.between(from, until.minusNanos(1))).isLessThan(work);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-21T11:30+01:00, 90, 2026-12-21T13:30+01:00", // over lunch
        "2026-12-21T16:00+01:00, 60, 2026-12-21T17:00+01:00", // to the very close
        "2026-12-21T16:00+01:00, 61, 2026-12-24T09:01+01:00", // Thursday opens for once
        "2026-12-24T11:00+01:00, 90, 2026-12-27T00:30+01:00", // over a holiday
        "2026-12-27T23:30+01:00, 60, 2026-12-28T09:30+01:00", // until 24:00
        "2026-03-29T01:00+01:00, 120, 2026-03-29T04:00+02:00", // two to three was skipped
        "2026-10-25T01:00+02:00, 120, 2026-10-25T02:00+01:00" // two to three came twice
    })
    void time_passes_only_while_somebody_works(
            OffsetDateTime from, int minutes, OffsetDateTime until) {
        assertThat(office.after(from.toInstant(), Duration.ofMinutes(minutes)))
                .isEqualTo(until.toInstant());
    }

    @Test
    void without_work_nothing_has_to_pass() {
        var night = Instant.parse("2026-12-21T01:00:00Z");
        assertThat(office.after(night, Duration.ZERO)).isEqualTo(night);
        assertThat(office.between(night, night.minusSeconds(60))).isZero();
    }

    @Test
    void a_round_the_clock_team_closes_for_its_holiday() {
        // given
        var always =
                WorkingHours.of(
                        BERLIN,
                        WorkingHours.daily(
                                        BERLIN,
                                        DayOfWeek.MONDAY,
                                        DayOfWeek.SUNDAY,
                                        Span.of("00:00", "24:00"))
                                .week(),
                        List.of(Holiday.whole(LocalDate.parse("2027-01-01"), "New Year")));
        // when, then
        assertThat(always.closing(Instant.parse("2026-03-02T12:00:00Z")))
                .isEqualTo("2026-12-31T23:00:00Z");
        assertThat(always.opening(Instant.parse("2027-01-01T12:00:00Z")))
                .isEqualTo("2027-01-01T23:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"9-8", "9-25", "9:60-10", "9-12, 11-13", "nine to five", "9", "24-24"})
    void hours_that_cannot_be_are_refused(String written) {
        assertThatThrownBy(() -> Span.read(written)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void a_week_without_hours_is_refused() {
        assertThatThrownBy(() ->
                        WorkingHours.of(BERLIN, Map.of(DayOfWeek.MONDAY, List.of()), List.of()))
                .isInstanceOf(DateTimeException.class);
    }
}
