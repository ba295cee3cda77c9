package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the machines around Heed ask it, without signing in. */
@DeskTest
class OperationsApiTest {

    @Autowired Api api;
    @Autowired Cast cast;

    @Test
    void heed_says_that_it_is_well_and_ready_and_no_more() {
        for (var path : new String[] {"/healthz", "/readyz", "/livez"}) {
            var answer = api.anonymous().get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.json().path("status").asString()).isEqualTo("UP");
            assertThat(answer.body()).doesNotContain("postgres", "jdbc", "disk", "path");
        }
    }

    @Test
    void the_metrics_tell_how_the_outbox_fares_and_nothing_of_anybody() {
        // given
        var team = cast.team();
        var id = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
        var program = api.as(cast.ada(team));
        program.get("/api/v1/conversations/" + id);
        program.get("/api/v1/search?q=secretword");
        // when
        var metrics = api.anonymous().get("/metrics");
        // then
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("heed_outbox_waiting", "heed_outbox_late", "heed_outbox_failed")
                .contains("heed_mail_waiting", "heed_mail_unreadable");
        assertThat(metrics.body()).contains("uri=\"/api/v1/conversations/{id}\"");
        assertThat(metrics.body())
                .doesNotContain("example.org", id.toString(), "secretword", "password", "jdbc:");
    }

    @Test
    void nothing_else_of_the_machinery_can_be_asked() {
        for (var path :
                new String[] {
                    "/env",
                    "/heapdump",
                    "/beans",
                    "/loggers",
                    "/shutdown",
                    "/actuator",
                    "/healthz/store",
                    "/healthz/readiness/store",
                    "/threaddump",
                    "/info"
                }) {
            assertThat(api.anonymous().get(path).status()).as(path).isIn(302, 404);
            assertThat(api.browser(cast.tom(cast.team())).get(path).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }
}
