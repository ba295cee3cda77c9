package heed.channel.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Api;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.People;
import heed.access.Viewer;
import heed.notice.Notice;
import heed.notice.Notices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What presses finds its reader on their devices. */
@DeskTest
class PushesStoreTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired Cast cast;
    @Autowired Notices notices;
    @Autowired Api api;
    @Autowired Devices devices;
    @Autowired DeviceCounts counts;
    @Autowired SilentDevices silent;
    @Autowired Vapid vapid;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private final Browsers service = Browsers.open();
    private Viewer.Member ada;

    @BeforeEach
    void ada_works_here() {
        ada = cast.ada(cast.team());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void what_presses_is_shown_without_a_word_of_what_it_is_about() {
        // given
        toldAt(ada, "/ada");
        // when
        tell(ada, "Somebody may look at this.", false);
        tell(ada, "#7 is urgent.", true);
        // then
        await().atMost(SOON).until(() -> devices(ada).getFirst().lastAt() != null);
        assertThat(service.shown).hasSize(1);
        var shown = service.shown.getFirst();
        assertThat(shown.text())
                .contains("The duty has news for you.", "/settings/duty")
                .doesNotContain("#7");
        assertThat(shown.urgency()).isEqualTo("high");
        assertThat(shown.ttl()).isEqualTo("14400");
        assertThat(shown.topic()).matches("[A-Za-z0-9_-]{32}");
    }

    @Test
    void a_browser_that_takes_no_more_is_not_told_again() {
        // given
        toldAt(ada, "/gone");
        service.answers.put("/gone", 410);
        // when
        tell(ada, "One.", true);
        // then
        await().atMost(SOON).until(() -> devices(ada).isEmpty());
    }

    @Test
    void a_busy_service_is_asked_again_when_it_says() {
        // given
        toldAt(ada, "/busy");
        service.answers.put("/busy", 429);
        // when
        tell(ada, "One.", true);
        // then
        await().atMost(SOON).until(() -> devices(ada).getFirst().trouble() != null);
        assertThat(devices(ada).getFirst().trouble()).contains("429");
        assertThat(waitsForMinutes(ada)).isBetween(9L, 10L);
        // when
        service.answers.remove("/busy");
        due(ada);
        // then
        await().atMost(SOON).until(() -> devices(ada).getFirst().trouble() == null);
        assertThat(service.shown).hasSize(2);
    }

    @Test
    void a_service_that_does_not_answer_keeps_back_nobody_else() {
        // given
        var tom = cast.tom(cast.team());
        toldAt(ada, "/slow");
        toldAt(tom, "/tom");
        // when
        tell(ada, "One.", true);
        tell(tom, "Two.", true);
        // then
        await().atMost(Duration.ofSeconds(8)).until(() -> devices(tom).getFirst().lastAt() != null);
        assertThat(devices(ada).getFirst().lastAt()).isNull();
    }

    @Test
    void what_a_killed_sender_took_goes_out_once_its_time_is_over() {
        // given: claimed elsewhere, never settled
        toldAt(ada, "/killed");
        tell(ada, "One.", true);
        await().atMost(SOON).until(() -> !service.shown.isEmpty());
        await().atMost(SOON).until(() -> devices(ada).getFirst().lastAt() != null);
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        "update push p set state = 'queued' from push_device d where d.id = p.device and d.person = :ada")
                                .param("ada", ada.person().value())
                                .update());
        // when
        due(ada);
        // then
        await().atMost(SOON).until(() -> service.shown.size() == 2);
        assertThat(service.shown.getFirst().topic()).isEqualTo(service.shown.getLast().topic());
    }

    @Test
    void signing_out_of_a_browser_ends_it_there() {
        // given
        var browser = toldAt(ada, "/ada");
        assertThat(browser.get("/settings/devices").body()).contains("Send a test");
        // when
        browser.post("/sign-out", Map.of());
        // then
        assertThat(devices(ada)).isEmpty();
    }

    @Test
    void a_browser_that_changes_its_subscription_is_told_on_by_itself() {
        // given
        var browser = toldAt(ada, "/old");
        // when: what its worker does
        assertThat(browser.get("/push/key").body()).isEqualTo(vapid.publicKey());
        var renewed =
                browser.post(
                        "/push/renewal",
                        Map.of(
                                "endpoint", service.at("/new"),
                                "point", service.point(),
                                "auth", service.secret()));
        // then
        assertThat(renewed.statusCode()).isEqualTo(204);
        assertThat(devices(ada)).hasSize(1);
        tell(ada, "One.", true);
        await().atMost(SOON).until(() -> !service.shown.isEmpty());
        assertThat(service.shown.getFirst().path()).isEqualTo("/new");
        assertThat(silent(ada)).isEmpty();
    }

    @Test
    void which_device_takes_no_more_is_known_until_it_is_asked_for_anew() {
        // given
        toldAt(ada, "/gone");
        service.answers.put("/gone", 410);
        var browser = devices(ada).getFirst().browser();
        // when
        tell(ada, "One.", true);
        await().atMost(SOON).until(() -> devices(ada).isEmpty());
        // then
        assertThat(silent(ada)).containsExactly(browser);
        // when: asked for anew, signed out, asked for anew and ended by hand
        toldAt(ada, "/again").post("/sign-out", Map.of());
        assertThat(silent(ada)).containsExactly(browser);
        var last = toldAt(ada, "/last");
        assertThat(silent(ada)).isEmpty();
        last.post("/settings/devices/" + devices(ada).getFirst().id() + "/end", Map.of());
        // then
        assertThat(silent(ada)).isEmpty();
    }

    private List<String> silent(Viewer.Member person) {
        return cast.as(Cast.JOB, () -> silent.of(person.person(), Instant.now().minusSeconds(600)));
    }

    @Test
    void a_test_is_sent_at_once_and_what_came_of_it_is_said() {
        // given
        var browser = toldAt(ada, "/ada");
        var url = "/settings/devices/" + devices(ada).getFirst().id();
        // when
        var answer = browser.post(url + "/test", Map.of());
        // then
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("told=taken");
        assertThat(service.shown.getFirst().text()).contains("A test");
        // when
        var other = Browser.at(port).signedIn(cast.tom(cast.team()).email());
        // then
        assertThat(other.post(url + "/test", Map.of()).statusCode()).isEqualTo(404);
        assertThat(other.post(url + "/end", Map.of()).statusCode()).isEqualTo(404);
        assertThat(browser.post(url + "/end", Map.of()).statusCode()).isEqualTo(302);
        assertThat(devices(ada)).isEmpty();
    }

    @Test
    void others_know_on_how_many_devices_one_is_told_and_which_do_not_work() {
        // given
        toldAt(ada, "/ada");
        toldAt(ada, "/worn");
        var tom = cast.tom(cast.team());
        var both = List.of(ada.person(), tom.person());
        // when, then
        assertThat(cast.as(tom, () -> counts.of(both))).isEqualTo(Map.of(ada.person(), 2));
        assertThat(cast.as(tom, () -> devices.of(ada))).isEmpty();
        // when
        cast.as(
                ada,
                () ->
                        jdbc.sql(
                                        "update push_device set trouble = 'no' where endpoint like '%worn'")
                                .update());
        // then
        assertThat(cast.as(tom, () -> counts.of(both))).isEqualTo(Map.of(ada.person(), 1));
    }

    @Test
    void programs_list_test_and_end_the_devices_of_their_owner_alone() {
        // given
        toldAt(ada, "/ada");
        var id = devices(ada).getFirst().id();
        var one = "/api/v1/devices/" + id;
        var hers = api.as(ada);
        var his = api.as(cast.tom(cast.team()));
        // when, then
        assertThat(hers.get("/api/v1/devices").json().at("/items/0/id").asString())
                .isEqualTo(id.toString());
        assertThat(hers.post(one + "/test", "{}").json().path("taken").asBoolean()).isTrue();
        assertThat(his.get("/api/v1/devices").json().path("items")).isEmpty();
        assertThat(his.post(one + "/test", "{}").status()).isEqualTo(404);
        assertThat(his.delete(one).status()).isEqualTo(404);
        assertThat(hers.delete(one).status()).isEqualTo(204);
        assertThat(devices(ada)).isEmpty();
    }

    @Test
    void the_desk_keeps_one_pair_of_keys_whoever_asks_at_once() {
        var first = vapid.publicKey();
        assertThat(List.of(vapid.publicKey(), vapid.publicKey())).containsOnly(first);
        cast.as(
                Cast.JOB,
                () -> {
                    var other = new PushKeyStore(jdbc);
                    other.add(new byte[Curve.POINT], new byte[] {1});
                    return true;
                });
        assertThat(vapid.publicKey()).isEqualTo(first);
    }

    private Browser toldAt(Viewer.Member person, String path) {
        var browser = Browser.at(port).signedIn(person.email());
        var answer =
                browser.post(
                        "/settings/devices",
                        Map.of(
                                "endpoint", service.at(path),
                                "point", service.point(),
                                "auth", service.secret()));
        assertThat(answer.statusCode()).isEqualTo(302);
        return browser;
    }

    private List<Device> devices(Viewer.Member person) {
        return cast.as(person, () -> devices.of(person));
    }

    private void tell(Viewer.Member person, String words, boolean pressing) {
        var notice =
                new Notice(
                        "test:" + UUID.randomUUID(),
                        Notice.Matter.DUTY,
                        words,
                        "/settings/duty",
                        pressing);
        cast.as(person, () -> notices.tell(notice, List.of(person.person())));
    }

    private long waitsForMinutes(Viewer.Member person) {
        return cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        """
                                        select extract(epoch from p.due_at - now())::bigint / 60
                                          from push p
                                          join push_device d on d.id = p.device
                                         where d.person = :person
                                        """)
                                .param("person", person.person().value())
                                .query(Long.class)
                                .single());
    }

    private void due(Viewer.Member person) {
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        "update push p set due_at = now() from push_device d where d.id = p.device and d.person = :person")
                                .param("person", person.person().value())
                                .update());
    }
}
