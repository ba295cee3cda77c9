package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.inbox.Inbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class SearchPageTest {

    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private final String word = Cast.unique("freehub").replace("-", "");
    private Viewer.Member ada;
    private Browser browser;
    private Inbox inbox;

    @BeforeEach
    void ada_is_signed_in() {
        var team = cast.team();
        ada = cast.ada(team);
        browser = Browser.at(port).signedIn(ada.email());
        inbox = cast.inbox(team);
    }

    @Test
    void words_are_shown_where_they_were_found() {
        // given
        cast.conversation(
                inbox, "Wrong part", "Sorry, but the " + word + " & its axle <do> not fit.");
        // when
        var page = browser.get("/search?q=" + word.substring(0, word.length() - 1)).body();
        // then
        assertThat(page)
                .contains(
                        "<mark>" + word.substring(0, word.length() - 1) + "</mark>",
                        "&amp; its axle &lt;do&gt;");
    }

    @Test
    void those_with_something_open_that_was_asked_are_told_from_the_others() {
        // given
        cast.conversation(inbox, "Asks", "Where is the " + word + "?");
        cast.conversation(inbox, "Tells", "The " + word + " is here. Thank you!");
        // when, then
        assertThat(browser.get("/search?q=" + word + "+asks:open").body())
                .contains(">Asks<")
                .doesNotContain(">Tells<");
        assertThat(browser.get("/search?q=asks:none+" + word).body())
                .contains(">Tells<")
                .doesNotContain(">Asks<");
        assertThat(browser.get("/search?q=asks:open").body())
                .contains(">Asks<")
                .doesNotContain(">Tells<");
    }

    @Test
    void nothing_of_another_team_is_found_by_page_or_palette() {
        // given
        var subject = Cast.unique("theirs");
        cast.conversation(cast.inbox(cast.team()), subject, "The " + word + " does not fit.");
        // when, then
        assertThat(browser.get("/search?q=" + word).body())
                .contains("Nothing found")
                .doesNotContain(subject);
        assertThat(browser.json("/palette?q=" + word).body()).doesNotContain(subject);
    }

    @Test
    void an_empty_search_explains_its_language() {
        assertThat(browser.get("/search").body())
                .contains("Search all that was said", "wrong part");
    }

    @Test
    void what_was_searched_for_is_noted_and_a_list_once_an_hour() {
        // when
        browser.get("/search?q=" + word);
        browser.get("/lists/team");
        browser.get("/lists/team");
        // then
        assertThat(noted()).containsOnlyOnce("search:" + word, "list:team");
    }

    @Test
    void the_palette_offers_places_people_customers_and_conversations() {
        // given
        cast.conversation(inbox, "Subject of " + word, "The " + word + " does not fit.");
        // when
        var some = browser.json("/palette?q=" + word).body();
        var lists = browser.json("/palette?q=snoo").body();
        var themes = browser.json("/palette?q=dark").body();
        // then
        assertThat(some).contains("Subject of " + word, "/search?q=" + word);
        assertThat(lists).contains("/lists/snoozed");
        assertThat(themes).contains("data-theme-choice=dark");
    }

    @Test
    void nonsense_is_no_error() {
        for (var q :
                new String[] {"%22", "-", "a'%20%7C%20!%26", "%F0%9F%9A%B2", "x".repeat(3000)}) {
            assertThat(browser.get("/search?q=" + q).statusCode()).as(q).isEqualTo(200);
            assertThat(browser.json("/palette?q=" + q).statusCode()).as(q).isEqualTo(200);
        }
    }

    @Test
    void a_view_is_kept_opened_and_removed() {
        // given
        var kept =
                browser.post(
                        "/views",
                        Map.of(
                                "name", "Refunds", "list", "team", "for", "me", "tag", "refund",
                                "owner", ""));
        var address =
                kept.headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceFirst("https?://[^/]+", "");
        var tom = Browser.at(port).signedIn(cast.tom(cast.team()).email());
        // when, then
        assertThat(browser.get(address).body()).contains("<h1>Refunds</h1>", "tag: refund");
        assertThat(tom.get(address).statusCode()).isEqualTo(404);
        assertThat(tom.post(address + "/removal", Map.of()).statusCode()).isEqualTo(404);
        assertThat(browser.part("/nav").body()).contains("Refunds");
        assertThat(browser.part("/narrowing?in=" + address.substring(1).replace("/", "%2F")).body())
                .contains("Remove this view", "value=\"refund\"");
        browser.post(address + "/removal", Map.of());
        assertThat(browser.get(address).statusCode()).isEqualTo(404);
    }

    private List<String> noted() {
        return cast.as(
                ada,
                () ->
                        jdbc.sql("select subject from reading where person = :person")
                                .param("person", ada.person().value())
                                .query(String.class)
                                .list());
    }
}
