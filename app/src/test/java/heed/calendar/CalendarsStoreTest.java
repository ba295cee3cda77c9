package heed.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class CalendarsStoreTest {

    @Autowired private Cast cast;
    @Autowired private Calendars calendars;
    @Autowired private JdbcClient jdbc;
    private Team team;
    private Viewer.Member tom;

    @BeforeEach
    void arrange() {
        team = cast.team();
        tom = cast.tom(team);
    }

    @Test
    void a_team_works_nine_to_five_until_somebody_says_otherwise() {
        var hours = cast.as(tom, () -> calendars.of(team.id()));
        assertThat(hours).isEqualTo(WorkingHours.standard(team.zone()));
    }

    @Test
    void whatever_calendar_is_kept_is_read_again() {
        var random = new Random(3);
        for (int i = 0; i < 5; i++) {
            // given
            var odd = RandomHours.of(random);
            var wanted = WorkingHours.of(team.zone(), odd.week(), odd.holidays());
            // when
            keep(tom, null, wanted);
            // then
            assertThat(cast.as(tom, () -> calendars.of(team.id()))).isEqualTo(wanted);
            assertThat(cast.as(tom, () -> calendars.all())).containsEntry(team.id(), wanted);
        }
    }

    @Test
    void who_began_from_what_is_no_more_is_told_so() {
        // given
        var standard = WorkingHours.standard(team.zone());
        var closed = Holiday.whole(LocalDate.parse("2026-12-25"), "Christmas");
        keep(tom, 0, WorkingHours.of(team.zone(), standard.week(), List.of(closed)));
        // when, then
        assertThatThrownBy(() -> keep(tom, 0, standard))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Look again");
    }

    @Test
    void an_agent_and_the_lead_of_another_team_change_nothing() {
        var hours = WorkingHours.standard(team.zone());
        for (var other : List.of(cast.ada(team), cast.tom(cast.team()))) {
            assertThatThrownBy(() -> keep(other, null, hours))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("leads");
            assertThatThrownBy(() ->
                            cast.as(
                                    other,
                                    () ->
                                            jdbc.sql(
                                                            "insert into calendar (team, changed_at) values (:team, now())")
                                                    .param("team", team.id().value())
                                                    .update()))
                    .hasStackTraceContaining("row-level security");
        }
    }

    @Test
    void the_database_refuses_two_spans_at_once() {
        // given
        keep(tom, null, RandomHours.of(new Random(1)));
        // when, then
        assertThatThrownBy(() ->
                        cast.as(
                                tom,
                                () ->
                                        jdbc.sql(
                                                        """
                                                        insert into calendar_span (team, weekday, opens_minute, closes_minute)
                                                        values (:team, 1, 540, 720), (:team, 1, 700, 800)
                                                        """)
                                                .param("team", team.id().value())
                                                .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void keep(Viewer viewer, Integer version, WorkingHours wanted) {
        cast.as(
                viewer,
                () -> {
                    calendars.keep(team.id(), version, wanted);
                    return true;
                });
    }
}
