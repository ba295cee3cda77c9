package heed.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A team's hours as leads keep them and programs read them. */
@DeskTest
class HoursPageTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @LocalServerPort int port;

    private Team team;
    private Viewer.Member tom;
    private Browser toms;
    private String page;
    private String path;

    @BeforeEach
    void tom_leads() {
        team = cast.team();
        tom = cast.tom(team);
        toms = Browser.at(port).signedIn(tom.email());
        page = "/settings/hours/" + team.id();
        path = "/api/v1/teams/" + team.id() + "/calendar";
    }

    @Test
    void several_spans_a_day_are_kept_as_they_were_typed() {
        // when
        var saved =
                toms.post(
                        page,
                        Map.of(
                                "monday",
                                "9-12:30, 13:00–17:00",
                                "saturday",
                                "22-24",
                                "version",
                                "0"));
        // then
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        assertThat(toms.get(page).body()).contains("09:00–12:30, 13:00–17:00", "22:00–24:00");
        assertThat(toms.get("/settings/hours").body())
                .contains("Mon 09:00–12:30, 13:00–17:00; Sat 22:00–24:00");
    }

    @Test
    void what_cannot_be_read_is_told_where_it_was_typed() {
        // when
        var again = toms.post(page, Map.of("monday", "nine to five", "version", "0"));
        // then
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("nine to five", "id=\"monday-problem\"");
    }

    @Test
    void a_holiday_is_added_and_taken_out() {
        // when
        toms.post(page + "/holidays", Map.of("day", "2190-12-24", "name", "Eve", "hours", "9-12"));
        // then
        assertThat(toms.get(page).body()).contains("Eve", "24 Dec 2190", "09:00–12:00");
        // when
        toms.post(page + "/holidays/2190-12-24/removal", Map.of());
        // then
        assertThat(toms.get(page).body()).doesNotContain("24 Dec 2190");
    }

    @Test
    void an_agent_sees_the_hours_and_no_form() {
        var hers = Browser.at(port).signedIn(cast.ada(team).email());
        assertThat(hers.get(page).body())
                .contains("Mon–Fri 09:00–17:00")
                .doesNotContain("method=\"post\" action=\"" + page);
    }

    @Test
    void a_program_keeps_what_it_read_and_is_refused_what_is_stale() {
        // given
        var program = api.as(tom);
        var read = program.get(path);
        assertThat(read.json().path("week").path("friday").get(0).path("closes").asString())
                .isEqualTo("17:00");
        var wanted =
                """
                {"week": {"monday": [{"opens": "08:00", "closes": "24:00"}]},
                 "holidays": [{"day": "2026-12-25", "name": "Christmas"}]}
                """;
        // when
        var kept = program.call("PUT", path, wanted, "If-Match", read.header("ETag"));
        var late = program.call("PUT", path, wanted, "If-Match", read.header("ETag"));
        // then
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(program.get(path).json().path("holidays").get(0).path("name").asString())
                .isEqualTo("Christmas");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("calendar-changed");
    }

    @Test
    void hours_that_cannot_be_are_refused_to_programs() {
        for (var wanted :
                new String[] {
                    "{}",
                    "{\"week\": {\"someday\": []}}",
                    "{\"week\": {\"monday\": [{\"opens\": \"9\"}]}}",
                    "{\"week\": {\"monday\": [{\"opens\": \"09:00\", \"closes\": \"12:00\"},"
                            + " {\"opens\": \"11:00\", \"closes\": \"13:00\"}]}}"
                }) {
            var answer = api.as(tom).call("PUT", path, wanted);
            assertThat(answer.status()).as(wanted).isEqualTo(422);
        }
    }
}
