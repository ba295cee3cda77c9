package heed.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.notice.Notices;
import heed.web.DeskClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From November on Tom hears that next year's holidays are missing. */
@DeskTest
class HolidayReminderStoreTest {

    private static final Holiday THIS_YEAR =
            Holiday.whole(LocalDate.parse("2191-12-25"), "Christmas");
    private static final Holiday NEXT_YEAR =
            Holiday.whole(LocalDate.parse("2192-01-01"), "New Year");

    @Autowired Cast cast;
    @Autowired HolidayReminder reminder;
    @Autowired Calendars calendars;
    @Autowired Notices notices;

    private Team team;
    private Viewer.Member tom;

    @BeforeEach
    void tom_leads() {
        team = cast.team();
        tom = cast.tom(team);
    }

    @Test
    void a_lead_is_told_once_from_november_on() {
        // given
        keep(THIS_YEAR);
        // when, then: it is November in Berlin an hour before it is in Greenwich
        round("2191-10-31T22:30:00Z");
        assertThat(told()).isEmpty();
        round("2191-10-31T23:30:00Z");
        round("2191-11-20T12:00:00Z");
        assertThat(told())
                .containsExactly(
                        "No holidays of 2192 are kept for "
                                + team.name()
                                + " yet: replies would be due on them.");
    }

    @Test
    void once_they_are_kept_it_is_over() {
        // given
        keep(THIS_YEAR);
        round("2191-11-02T12:00:00Z");
        assertThat(fresh()).isEqualTo(1);
        // when
        keep(NEXT_YEAR);
        round("2191-11-03T12:00:00Z");
        // then
        assertThat(fresh()).isZero();
    }

    @Test
    void a_team_that_keeps_none_at_all_is_told_once_and_in_no_second_year() {
        // when
        round("2191-10-02T12:00:00Z");
        assertThat(told()).isEmpty();
        round("2191-12-02T12:00:00Z");
        round("2191-12-03T12:00:00Z");
        round("2192-12-03T12:00:00Z");
        // then
        assertThat(told())
                .containsExactly(
                        "No holidays are kept for "
                                + team.name()
                                + " at all: replies are due on every one of them. If that is meant, nothing is to be done.");
        // when
        keep(NEXT_YEAR);
        round("2192-12-04T12:00:00Z");
        // then
        assertThat(told()).anyMatch(words -> words.contains("No holidays of 2193"));
        assertThat(fresh()).isEqualTo(1);
    }

    private void keep(Holiday holiday) {
        cast.as(
                tom,
                () -> {
                    calendars.keepHoliday(team.id(), holiday);
                    return true;
                });
    }

    /** For his team alone: others leave teams without leads behind, of which every lead hears. */
    private void round(String at) {
        DeskClock.at(
                Instant.parse(at),
                () ->
                        cast.as(
                                Cast.JOB,
                                () -> {
                                    reminder.remind(team, calendars.of(team.id()));
                                    return true;
                                }));
    }

    private List<String> told() {
        return cast.as(tom, () -> notices.of(tom, null, 50)).items().stream()
                .map(one -> one.notice().words())
                .toList();
    }

    private long fresh() {
        return cast.as(tom, () -> notices.newOf(tom)).count();
    }
}
