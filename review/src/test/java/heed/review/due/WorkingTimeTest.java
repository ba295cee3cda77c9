package heed.review.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkingTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon-Fri 09:00-17:00                          | 2026-03-06 | 17:00",
                "Mon-Fri 09:00-12:30, 13:30-18:00             | 2026-03-06 | 18:00",
                "Mon-Thu 08:00-16:30; Fri 08:00-13:00         | 2026-03-06 | 13:00",
                "Mon-Thu 08:00-16:30, Fri 08:00-13:00         | 2026-03-05 | 16:30",
                "Mon,Wed,Fri 9-17                             | 2026-03-06 | 17:00",
                "Monday to Friday 9am-5:30pm                  | 2026-03-06 | 17:30",
                "Mo-Fr 9.00–17.00                             | 2026-03-07 | 17:00",
                "Mon-Fri 09:00-17:00; Sat 10:00-14:00         | 2026-03-08 | 17:00",
                "Sun-Thu 08:00-16:00                          | 2026-03-08 | 16:00",
                "Fri-Mon 10:00-20:00                          | 2026-03-08 | 20:00",
                "daily 7-19                                   | 2026-03-08 | 19:00",
                "Mon-Fri 9-17; 2026-12-24 9-12                | 2026-12-24 | 12:00",
                "Mon-Fri 9-17; 2026-12-24 9-12                | 2026-12-23 | 17:00",
                "Mon-Fri 9-17; 2026-12-26 10-11, 12-13        | 2026-12-26 | 13:00"
            })
    void opening_hours_are_read_as_teams_write_them(String hours, LocalDate day, String closing) {
        var team = WorkingTime.of(hours.replace('.', ':'), BERLIN, Set.of());
        assertThat(team.closing(day).toLocalTime()).hasToString(closing);
    }

    @Test
    void hours_that_end_after_midnight_close_on_the_next_day() {
        var team = WorkingTime.of("Fri 18:00-02:00", BERLIN, Set.of());
        assertThat(team.closing(LocalDate.parse("2026-03-06")).toOffsetDateTime())
                .isEqualTo(OffsetDateTime.parse("2026-03-07T02:00+01:00"));
    }

    @Test
    void hours_without_a_day_are_refused() {
        assertThatThrownBy(() -> WorkingTime.of("whenever", BERLIN, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_closing_time_carries_the_offset_of_its_own_day() {
        var team = WorkingTime.standard(BERLIN, Set.of());
        assertThat(team.closing(LocalDate.parse("2026-03-27")).getOffset()).hasToString("+01:00");
        assertThat(team.closing(LocalDate.parse("2026-03-30")).getOffset()).hasToString("+02:00");
        assertThat(team.closing(LocalDate.parse("2026-10-26")).getOffset()).hasToString("+01:00");
    }

    @Test
    void opening_time_passes_only_while_the_team_is_there() {
        var team = WorkingTime.of("Mon-Fri 09:00-12:00, 13:00-17:00", BERLIN, Set.of());
        var fridayAtThree = OffsetDateTime.parse("2026-03-27T15:00+01:00").toInstant();
        assertThat(
                        team.afterOpenTime(fridayAtThree, Duration.ofHours(6))
                                .atZone(BERLIN)
                                .toOffsetDateTime())
                .isEqualTo(OffsetDateTime.parse("2026-03-30T14:00+02:00"));
    }

    static Stream<WorkingTime> teams() {
        var hours =
                List.of(
                        "Mon-Fri 09:00-17:00",
                        "Mon-Sat 9-18",
                        "Tue 9-10",
                        "Sun-Thu 8-16",
                        "daily 0-24");
        return IntStream.range(0, 40)
                .mapToObj(seed -> {
                    var random = new Random(seed);
                    var holidays = new HashSet<LocalDate>();
                    for (int count = random.nextInt(60); count > 0; count--)
                        holidays.add(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(500)));
                    return WorkingTime.of(hours.get(seed % hours.size()), BERLIN, holidays);
                });
    }

    /** Against a reference that only counts one day at a time. */
    @ParameterizedTest
    @MethodSource("teams")
    void the_nth_working_day_has_n_working_days_up_to_it(WorkingTime team) {
        var random = new Random(3);
        for (int round = 0; round < 200; round++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
            int count = 1 + random.nextInt(12);
            LocalDate reached = team.workingDayAfter(day, count);
            assertThat(team.isWorkingDay(reached)).isTrue();
            assertThat(day.plusDays(1).datesUntil(reached.plusDays(1)).filter(team::isWorkingDay))
                    .hasSize(count);
            LocalDate before = team.lastWorkingDayBefore(day);
            assertThat(before.plusDays(1).datesUntil(day).filter(team::isWorkingDay)).isEmpty();
            assertThat(team.isWorkingDay(before)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("teams")
    void the_last_working_day_of_a_week_has_none_behind_it_in_that_week(WorkingTime team) {
        for (LocalDate day = LocalDate.of(2026, 1, 1);
                day.getYear() < 2027;
                day = day.plusDays(1)) {
            var today = new Today(day, team);
            LocalDate first = today.weekStart(0);
            assertThat(first.getDayOfWeek()).isEqualTo(team.firstDayOfWeek());
            LocalDate last = new DayOfStretch.EndOf(new Stretch.Week(0)).on(today);
            assertThat(last).isBetween(first, first.plusDays(6));
            assertThat(last.plusDays(1).datesUntil(first.plusDays(7)).filter(team::isWorkingDay))
                    .isEmpty();
        }
    }

    @Test
    void easter_falls_on_its_known_sundays() {
        assertThat(Stream.of(2024, 2025, 2026, 2027, 2028, 2038).map(EasterSunday::of))
                .map(LocalDate::toString)
                .containsExactly(
                        "2024-03-31",
                        "2025-04-20",
                        "2026-04-05",
                        "2027-03-28",
                        "2028-04-16",
                        "2038-04-25")
                .allMatch(day -> LocalDate.parse(day).getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-06T10:00+01:00 | 2026-03-06T12:30+01:00 | PT2H30M",
                "2026-03-06T16:00+01:00 | 2026-03-09T10:00+01:00 | PT2H",
                "2026-03-07T10:00+01:00 | 2026-03-08T10:00+01:00 | PT0S",
                "2026-03-05T18:00+01:00 | 2026-03-06T08:00+01:00 | PT0S",
                "2026-03-27T09:00+01:00 | 2026-03-30T17:00+02:00 | PT16H",
                "2026-03-06T12:00+01:00 | 2026-03-06T11:00+01:00 | PT0S"
            })
    void only_opening_time_counts_between_two_instants(
            OffsetDateTime start, OffsetDateTime end, Duration expected) {
        // given
        var team = WorkingTime.of("Mon-Fri 09:00-17:00", BERLIN, Set.of());
        // when, then
        assertThat(team.openTimeBetween(start.toInstant(), end.toInstant())).isEqualTo(expected);
    }
}
