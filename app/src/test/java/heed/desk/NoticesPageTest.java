package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.notice.Notice;
import heed.notice.Notices;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of what one was told, the count beside it, and the same for programs. */
@DeskTest
class NoticesPageTest {

    @Autowired Cast cast;
    @Autowired Notices notices;
    @Autowired Api api;
    @LocalServerPort int port;

    private Viewer.Member viewer;
    private Browser ada;

    @BeforeEach
    void ada_is_told_something() {
        viewer = cast.ada(cast.team());
        ada = Browser.at(port).signedIn(viewer.email());
        tell("A promise is due at noon.", false);
    }

    @Test
    void what_is_new_stands_there_until_it_is_opened() {
        // given
        var page = ada.get("/notices");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("A promise is due at noon.", "I know all of it");
        assertThat(ada.get("/nav").body()).contains("#nav-notices", "<span>1</span>");
        var action = firstAction(page.body());
        // when
        var opened = ada.post(action, Map.of());
        // then
        assertThat(opened.headers().firstValue("location").orElseThrow()).endsWith("/lists/mine");
        assertThat(ada.get("/notices").body())
                .contains("A promise is due at noon.")
                .doesNotContain("I know all of it");
    }

    @Test
    void what_presses_is_counted_loudly() {
        // when
        tell("Nobody is on duty.", true);
        // then
        assertThat(ada.get("/nav").body()).contains("<span data-hot=\"true\">2</span>");
    }

    @Test
    void nobody_says_that_they_know_for_somebody_else() {
        // given
        var action = firstAction(ada.get("/notices").body());
        var ben = Browser.at(port).signedIn(cast.member("Ben", viewer.role()).email());
        // when, then
        assertThat(ben.post(action, Map.of()).statusCode()).isEqualTo(404);
        assertThat(ada.get("/notices").body()).contains("I know all of it");
    }

    @Test
    void programs_list_them_and_say_that_they_are_known() {
        // given
        var program = api.as(viewer);
        var first = program.get("/api/v1/me/notices").json().path("items").get(0);
        assertThat(first.path("matter").asString()).isEqualTo("promise");
        assertThat(first.path("seenAt").isNull()).isTrue();
        // when
        var seen = program.post("/api/v1/me/notices/" + first.path("id").asString() + "/seen", "");
        // then
        assertThat(seen.json().path("seenAt").isNull()).isFalse();
    }

    private static String firstAction(String page) {
        return Jsoup.parse(page).select(".notice form").getFirst().attr("action");
    }

    private void tell(String words, boolean pressing) {
        var notice =
                new Notice(
                        Cast.unique("due"), Notice.Matter.PROMISE, words, "/lists/mine", pressing);
        cast.as(Cast.JOB, () -> notices.tell(notice, List.of(viewer.person())));
    }
}
