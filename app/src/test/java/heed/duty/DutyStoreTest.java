package heed.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import heed.Cast;
import heed.DeskTest;
import heed.access.People;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.conversation.ConversationId;
import heed.notice.Notices;
import heed.settings.Seal;
import heed.web.DeskClock;
import heed.web.Refusal;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is urgent reaches who is on duty, and goes up the chain until somebody takes it. */
@DeskTest
class DutyStoreTest {

    private static final DutySettings NONE =
            new DutySettings(false, "", "", List.of("emergency", "notfall"), 10, "");

    @Autowired Cast cast;
    @Autowired Roster roster;
    @Autowired Urgents urgents;
    @Autowired UrgentStore raised;
    @Autowired Reachable reachable;
    @Autowired DutySettingStore settings;
    @Autowired Seal seal;
    @Autowired Notices notices;
    @Autowired OnDuty onDuty;
    @Autowired Posts posts;
    @Autowired Alarms alarms;
    @Autowired People people;
    @Autowired JdbcClient jdbc;

    private Team team;
    private Viewer.Member tom;
    private Viewer.Member ada;

    @BeforeEach
    void ada_is_on_duty() {
        team = cast.team();
        tom = cast.tom(team);
        ada = cast.ada(cast.team());
        var now = Instant.now();
        cast.as(
                tom,
                () ->
                        roster.plan(
                                ada.person(),
                                now.minusSeconds(60),
                                now.plus(Duration.ofHours(8)),
                                tom));
        keep(new DutySettings(true, "+49 30 1234", "9 to 17", NONE.words(), 10, ""));
    }

    @AfterEach
    void nobody_is() {
        var now = Instant.now();
        cast.as(
                tom,
                () -> {
                    roster.between(now, now.plus(Duration.ofDays(400)))
                            .forEach(shift -> roster.remove(shift.id(), tom));
                    return true;
                });
        keep(NONE);
    }

    @Test
    void everybody_sees_who_is_on_duty_and_that_a_mail_alone_would_wake_them() {
        // when
        var now = cast.as(tom, onDuty::now);
        // then
        assertThat(now)
                .filteredOn(one -> one.person().equals(ada.person()))
                .extracting(OnDuty.Reached::words)
                .containsExactly("is told in the desk and by mail alone");
    }

    @Test
    void
            what_a_customer_writes_in_an_emergency_reaches_who_is_on_duty_though_it_is_not_their_team() {
        // when
        var id = written("NOTFALL! Die Bremse ist gerissen.");
        tellAt(Instant.now());
        // then
        var urgent = of(id);
        assertThat(urgent.why()).isEqualTo("they wrote “notfall”");
        assertThat(urgent.told()).containsExactly(ada.person());
        assertThat(words(ada)).anyMatch(told -> told.startsWith("#" + urgent.number()));
        assertThat(cast.as(ada, () -> urgents.latest()))
                .anyMatch(one -> one.id().equals(urgent.id()));
    }

    @Test
    void when_nobody_takes_it_in_time_the_teams_lead_is_told() {
        // given
        var id = written("This is an emergency.");
        tellAt(Instant.now());
        // when, then
        tellAt(Instant.now().plus(Duration.ofMinutes(9)));
        assertThat(of(id).told()).doesNotContain(tom.person());
        tellAt(Instant.now().plus(Duration.ofMinutes(11)));
        assertThat(of(id).told()).contains(ada.person(), tom.person());
        assertThat(words(tom)).anyMatch(told -> told.startsWith("#" + of(id).number()));
    }

    @Test
    void who_takes_it_stops_the_chain_and_only_the_first_does() {
        // given
        var id = written("This is an emergency.");
        tellAt(Instant.now());
        var urgent = of(id).id();
        // when
        cast.as(ada, () -> urgents.take(urgent, ada));
        // then
        assertThatThrownBy(() -> cast.as(tom, () -> urgents.take(urgent, tom)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("urgent-settled"));
        tellAt(Instant.now().plus(Duration.ofHours(1)));
        assertThat(words(tom)).noneMatch(told -> told.startsWith("#" + number(id)));
    }

    @Test
    void two_nodes_tell_each_step_once() throws Exception {
        // given
        var id = written("This is an emergency.");
        // when
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                nodes.submit(() -> tellAt(Instant.now()));
            }
        }
        // then
        assertThat(of(id).step()).isEqualTo(1);
        assertThat(words(ada)).filteredOn(told -> told.startsWith("#" + number(id))).hasSize(1);
    }

    @Test
    void somebody_of_another_team_neither_sees_nor_takes_it() {
        // given
        var id = written("This is an emergency.");
        tellAt(Instant.now());
        var urgent = of(id).id();
        var stranger = cast.member("Eva Lind", Role.AGENT, cast.team());
        // when, then
        assertThat(cast.as(stranger, () -> urgents.latest())).isEmpty();
        assertThatThrownBy(() -> cast.as(stranger, () -> urgents.take(urgent, stranger)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("no-such-urgent"));
    }

    @Test
    void a_shift_is_swapped_once_the_other_accepts() {
        // given
        var shift = cast.as(ada, () -> roster.now()).getFirst();
        var swap = cast.as(ada, () -> roster.ask(shift.id(), tom.person(), ada));
        assertThat(cast.as(ada, () -> roster.now()).getFirst().name()).isEqualTo("Ada Okoye");
        // when
        cast.as(
                tom,
                () -> {
                    roster.answer(swap, true, tom);
                    return true;
                });
        // then
        assertThat(cast.as(ada, () -> roster.now()).getFirst().person()).isEqualTo(tom.person());
        assertThat(words(ada)).contains("Tom Reyes takes your shift.");
    }

    @Test
    void an_alarm_leaves_signed_by_the_second_path_and_is_tried_again_until_it_arrives()
            throws Exception {
        // given
        var heard = new ConcurrentLinkedQueue<String>();
        var free = new ConcurrentLinkedQueue<Boolean>();
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    free.add(nobodyHoldsPosts());
                    heard.add(exchange.getRequestHeaders().getFirst("Heed-Signature") + " " + body);
                    exchange.sendResponseHeaders(heard.size() == 1 ? 500 : 204, -1);
                    exchange.close();
                });
        server.start();
        var secret = cast.as(Cast.JOB, () -> reachable.secret());
        keep(
                new DutySettings(
                        true,
                        "",
                        "",
                        NONE.words(),
                        10,
                        "http://localhost:" + server.getAddress().getPort() + "/"));
        try {
            written("This is an emergency.");
            // when
            tellAt(Instant.now());
            postAt(Instant.now().plusSeconds(1));
            postAt(Instant.now().plus(Duration.ofMinutes(2)));
            postAt(Instant.now().plus(Duration.ofMinutes(9)));
        } finally {
            server.stop(0);
        }
        // then
        assertThat(heard).hasSize(2);
        assertThat(free).as("no row is held while the other side thinks").containsOnly(true);
        var body = heard.peek().substring(heard.peek().indexOf(' ') + 1);
        assertThat(heard)
                .allMatch(one -> one.equals("sha256=" + Posts.sign(secret, body) + " " + body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/",
                "http://127.0.0.1/",
                "https://[::1]/",
                "http://10.0.0.7/hook",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://[fd00::7]/"
            })
    void the_second_path_leads_into_no_network_of_ones_own_unless_that_is_wanted(String address) {
        // given
        var strict =
                new Reachable(
                        settings,
                        seal,
                        (what, of, was, is) -> {},
                        new SecondPath(false),
                        Clock.systemUTC());
        var wanted = new DutySettings(false, "", "", NONE.words(), 10, address);
        var root = cast.member("Root Admin", Role.ADMINISTRATOR);
        // when, then
        assertThatThrownBy(() ->
                        cast.as(
                                root,
                                () -> {
                                    strict.keep(wanted, root);
                                    return true;
                                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not found in the internet");
        assertThat(new SecondPath(false).mayReach(URI.create(address))).isFalse();
        assertThat(new SecondPath(true).mayReach(URI.create(address))).isTrue();
    }

    @Test
    void when_nobody_is_on_duty_the_leads_hear_of_it_once_a_day() {
        // given
        var night = Instant.now().plus(Duration.ofDays(300));
        // when
        lookAt(night);
        lookAt(night.plusSeconds(60));
        // then
        assertThat(words(tom)).filteredOn("Nobody is on duty now."::equals).hasSize(1);
    }

    @Test
    void while_there_is_no_duty_nobody_hears_an_alarm() {
        // given
        keep(NONE);
        // when
        lookAt(Instant.now().plus(Duration.ofDays(400)));
        // then
        assertThat(words(tom)).doesNotContain("Nobody is on duty now.");
    }

    @Test
    void the_weekly_test_is_recorded_with_its_result() {
        // when
        lookAt(Instant.now().plus(Duration.ofDays(1000)));
        // then
        assertThat(words(tom)).anyMatch(told -> told.contains("weekly test of the duty failed"));
    }

    @Test
    void the_weekly_test_says_which_device_takes_no_push_and_fails_when_none_does() {
        // given
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        """
                                        insert into push_lost (device, person, browser, lost_at)
                                        values (gen_random_uuid(), :ada, 'Firefox on Android', :at)
                                        """)
                                .param("ada", ada.person().value())
                                .param(
                                        "at",
                                        Timestamp.from(Instant.now().plus(Duration.ofDays(301))))
                                .update());
        onDutyAt(Duration.ofDays(300));
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql("update duty_setting set tested_at = null")
                                .update()); // or another test's
        // when
        lookAt(Instant.now().plus(Duration.ofDays(300)));
        lookAt(Instant.now().plus(Duration.ofDays(300)).plusSeconds(700));
        // then
        assertThat(words(ada))
                .anyMatch(told ->
                        told.contains("No push reaches any more: Firefox on Android. Ask for it"));
        assertThat(words(tom))
                .anyMatch(told -> told.contains("Who is on duty was told, on 0 of 1 devices"))
                .noneMatch(told -> told.contains("Firefox"));
    }

    private void onDutyAt(Duration from) {
        var then = Instant.now().plus(from);
        cast.as(
                tom,
                () ->
                        roster.plan(
                                ada.person(),
                                then.minusSeconds(60),
                                then.plus(Duration.ofHours(8)),
                                tom));
    }

    private boolean nobodyHoldsPosts() {
        try {
            return cast.as(
                    Cast.JOB,
                    () ->
                            jdbc.sql("select id from duty_post for update nowait")
                                            .query(Object.class)
                                            .list()
                                            .size()
                                    > 0);
        } catch (RuntimeException held) {
            return false;
        }
    }

    private void keep(DutySettings settings) {
        var root = cast.member("Root Admin", Role.ADMINISTRATOR);
        cast.as(
                root,
                () -> {
                    reachable.keep(settings, root);
                    return true;
                });
    }

    private ConversationId written(String text) {
        return cast.conversation(cast.inbox(team), "Brake", text);
    }

    private Urgent of(ConversationId id) {
        var line =
                cast.as(tom, () -> urgents.latest()).stream()
                        .filter(one -> one.conversation().equals(id))
                        .findFirst()
                        .orElseThrow();
        return cast.as(Cast.JOB, () -> raised.find(line.id())).orElseThrow();
    }

    @Test
    void who_left_hears_nothing_and_a_shift_of_another_age_is_none() {
        // given
        var olga = cast.member("Olga", Role.ADMINISTRATOR, team);
        cast.as(
                olga,
                () -> {
                    people.leave(ada.person());
                    return true;
                });
        // when
        var id = written("This is an emergency.");
        tellAt(Instant.now());
        // then
        assertThat(of(id).told()).doesNotContain(ada.person()).contains(tom.person());
        assertThatThrownBy(() ->
                        cast.as(
                                tom,
                                () ->
                                        roster.plan(
                                                tom.person(),
                                                Instant.parse("+99999-01-01T00:00:00Z"),
                                                Instant.parse("+99999-01-02T00:00:00Z"),
                                                tom)))
                .isInstanceOf(Refusal.class);
    }

    private long number(ConversationId id) {
        return of(id).number();
    }

    private void tellAt(Instant then) {
        DeskClock.at(
                then, () -> ViewerScope.run(Cast.JOB, () -> urgents.due().forEach(urgents::tell)));
    }

    private void postAt(Instant then) {
        DeskClock.at(
                then,
                () ->
                        ViewerScope.run(
                                Cast.JOB,
                                () -> {
                                    while (posts.sendNext()) {
                                        // until all are sent
                                    }
                                }));
    }

    private void lookAt(Instant then) {
        DeskClock.at(then, () -> ViewerScope.run(Cast.JOB, alarms::look));
    }

    private List<String> words(Viewer.Member person) {
        return cast.as(person, () -> notices.of(person, null, 50)).items().stream()
                .map(one -> one.notice().words())
                .toList();
    }
}
