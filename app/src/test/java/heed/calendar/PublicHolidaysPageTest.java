package heed.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tom adds the public holidays of where his team works. */
@DeskTest
class PublicHolidaysPageTest {

    private static final LocalDate UNITY = LocalDate.parse("2190-10-03");

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Calendars calendars;
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
    void the_country_of_the_teams_zone_is_shown_first_with_its_days() {
        var body = toms.get(page + "/public-holidays?from=2190&until=2190").body();
        assertThat(body)
                .contains("<option value=\"de\" selected>Germany")
                .contains("Sun 3 Oct 2190 · German Unity Day", "value=\"2190-12-25\" checked");
        assertThat(toms.get(page).body()).contains(page + "/public-holidays");
    }

    @Test
    void a_region_has_days_that_its_country_has_not() {
        var here = page + "/public-holidays?from=2190&until=2190&country=de";
        assertThat(toms.get(here).body()).doesNotContain("Epiphany");
        assertThat(toms.get(here + "&region=de-by").body()).contains("Epiphany");
        // a region of another country counts for nothing
        assertThat(toms.get(here + "&region=ch-zh").body()).contains("German Unity Day");
    }

    @Test
    void those_chosen_are_added_and_what_is_there_stays_until_it_is_taken_out() {
        // given
        toms.post(page + "/holidays", Map.of("day", "2190-12-25", "name", "Ours", "hours", "9-12"));
        assertThat(toms.get(page + "/public-holidays?from=2190&until=2190").body())
                .contains("value=\"2190-12-25\" checked disabled");
        // when
        var added =
                toms.post(
                        page + "/public-holidays",
                        Map.of(
                                "region",
                                "de",
                                "from",
                                "2190",
                                "until",
                                "2190",
                                "day",
                                "2190-10-03"));
        // then
        assertThat(added.statusCode()).as(added.body()).isEqualTo(302);
        assertThat(hours().holidays())
                .extracting(Holiday::name)
                .containsExactly("German Unity Day", "Ours");
        assertThat(hours().isWorkingDay(UNITY)).isFalse();
        // when
        toms.post(page + "/holidays/" + UNITY + "/removal", Map.of());
        // then
        assertThat(hours().holidays()).extracting(Holiday::name).containsExactly("Ours");
    }

    @Test
    void a_day_that_is_none_there_is_not_added() {
        // when
        var refused =
                toms.post(
                        page + "/public-holidays",
                        Map.of(
                                "region",
                                "de",
                                "from",
                                "2190",
                                "until",
                                "2190",
                                "day",
                                "2190-10-04"));
        // then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(hours().holidays()).isEmpty();
    }

    @Test
    void programs_look_at_places_and_days_and_add_them() {
        // given
        var program = api.as(tom);
        // when, then
        assertThat(program.get("/api/v1/public-holidays/regions").body()).contains("\"de\"");
        assertThat(program.get("/api/v1/public-holidays/regions?country=de").body())
                .contains("{\"region\":\"de-by\",\"name\":\"Bavaria\"}");
        assertThat(program.get("/api/v1/public-holidays?region=de-by&from=2027&until=2028").body())
                .contains("{\"day\":\"2028-01-06\",\"name\":\"Epiphany\"}");
        assertThat(program.get("/api/v1/public-holidays?region=xx&from=2027&until=2028").status())
                .isEqualTo(404);
        // when
        var added = program.post(path + "/public-holidays", "{\"region\":\"de-by\",\"from\":2190}");
        // then
        assertThat(added.status()).as(added.body()).isEqualTo(200);
        assertThat(hours().holidays()).hasSizeGreaterThan(10);
    }

    @Test
    void agents_do_not_add_any() {
        var ada = cast.ada(team);
        var hers = Browser.at(port).signedIn(ada.email());
        assertThat(hers.get(page + "/public-holidays").statusCode()).isEqualTo(403);
        assertThat(hers.get(page).body()).doesNotContain("/public-holidays");
        assertThat(
                        api.as(ada)
                                .post(
                                        path + "/public-holidays",
                                        "{\"region\":\"de\",\"from\":2190}")
                                .status())
                .isEqualTo(403);
    }

    private WorkingHours hours() {
        return cast.as(tom, () -> calendars.of(team.id()));
    }
}
