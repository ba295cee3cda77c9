package heed.acknowledgement;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.channel.mail.MailRoom;
import heed.inbox.Inbox;
import heed.inbox.Inboxes;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Acknowledgements as leads set them, and as people and programs see what was told. */
@DeskTest
class AcknowledgementPageTest {

    private static final String HERE = "/settings/acknowledgements";

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired MailRoom room;
    @Autowired Inboxes inboxes;
    @Autowired Wishes wishes;
    @Autowired PaceStore paces;
    @Autowired AutowireCapableBeanFactory beans;
    @LocalServerPort int port;

    private Team team;
    private Inbox inbox;
    private Viewer.Member ada;
    private Viewer.Member tom;

    @BeforeEach
    void ada_answers_and_tom_leads() {
        team = cast.team();
        inbox = cast.inbox(team);
        ada = cast.ada(team);
        tom = cast.tom(team);
    }

    @Test
    void a_lead_switches_it_on_and_sees_the_mail_in_each_language() {
        // given
        var toms = Browser.at(port).signedIn(tom.email());
        var page = HERE + "/" + inbox.id();
        assertThat(toms.get(page).body()).contains("no time: too little is measured yet");
        // when
        var saved =
                toms.post(
                        page,
                        Map.of(
                                "wanted",
                                "true",
                                "language",
                                "de",
                                "sentence",
                                "Our <new> shop is open."));
        // then
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        assertThat(toms.get(page).body())
                .contains("Guten Tag Mia Brandt,", "Wo bleibt mein Paket?", "Our &lt;new&gt; shop");
        assertThat(toms.get(page + "?language=fr").body()).contains("Merci de votre message");
        assertThat(toms.get(HERE).body()).contains(page);
    }

    @Test
    void who_only_answers_looks_and_changes_nothing() {
        // given
        var adas = Browser.at(port).signedIn(ada.email());
        var page = HERE + "/" + inbox.id();
        // when, then
        assertThat(adas.get(page).body()).doesNotContain("name=\"wanted\"");
        assertThat(adas.post(page, Map.of("wanted", "true")).statusCode()).isEqualTo(403);
        var other = cast.tom(cast.team());
        var answer = api.as(other).call("PUT", setting(inbox), "{\"on\": true}");
        assertThat(answer.code()).isEqualTo("not-yours-to-keep");
    }

    @Test
    void two_who_change_it_at_once_are_told() {
        // given
        var program = api.as(tom);
        var first = program.call("PUT", setting(inbox), "{\"on\": true}");
        var tag = first.header("ETag");
        // when
        program.call(
                "PUT", setting(inbox), "{\"on\": true, \"sentence\": \"Hi.\"}", "If-Match", tag);
        var second = program.call("PUT", setting(inbox), "{\"on\": false}", "If-Match", tag);
        // then
        assertThat(first.json().path("on").asBoolean()).isTrue();
        assertThat(second.code()).isEqualTo("acknowledgement-changed");
        assertThat(program.get(setting(inbox)).json().path("sentence").asString()).isEqualTo("Hi.");
    }

    @Test
    void a_new_inbox_acknowledges_and_one_from_before_does_not() {
        // given
        var root = cast.member("Root", Role.ADMINISTRATOR);
        // when
        var fresh =
                cast.as(
                        root,
                        () ->
                                inboxes.add(
                                        "Sales",
                                        Cast.unique("sales") + "@example.org",
                                        team.id(),
                                        root));
        // then
        var program = api.as(tom);
        assertThat(program.get(setting(fresh)).json().path("on").asBoolean()).isTrue();
        assertThat(program.get(setting(inbox)).json().path("on").asBoolean()).isFalse();
    }

    @Test
    void what_was_told_stands_beside_the_clocks_and_in_the_figure() {
        // given
        var desk = beans.createBean(FrontDesk.class);
        desk.sendsBy(inbox, 9); // nobody listens there: what is written waits
        cast.as(
                Cast.JOB,
                () -> {
                    wishes.keep(new Wish(inbox.id(), true, "", "en", 0), null);
                    paces.keep(new Pace(inbox.id(), 120L, "inbox", 40, 1000, Instant.now()));
                    return true;
                });
        var mia = Cast.unique("mia") + "@example.org";
        var first = room.post(inbox, aLetter().from("Mia Brandt <" + mia + ">"));
        // when
        desk.pass(FrontDesk.SOON);
        // then
        var told =
                api.as(ada)
                        .get("/api/v1/conversations/" + first.conversation() + "/acknowledgement")
                        .json();
        assertThat(told.path("state").asString()).isEqualTo("said");
        assertThat(told.path("basis").asString()).isEqualTo("inbox");
        assertThat(told.path("by").asString()).isNotBlank();
        assertThat(told.path("held").isNull()).isTrue();
        var number = room.conversation(first).number();
        var adas = Browser.at(port).signedIn(ada.email());
        assertThat(adas.get("/conversations/" + number).body())
                .contains(
                        "We told them: by",
                        "Heed told " + mia + " that it arrived, and to expect an answer by",
                        "Heed sent this by itself.");
        assertThat(adas.get("/conversations/" + first.conversation() + "/clocks").body())
                .contains("We told them: by");
        // when
        room.answer(first, "It comes tomorrow.", ada);
        // then
        assertThat(adas.get("/conversations/" + number).body()).doesNotContain("We told them: by");
        var figure = api.as(tom).get(setting(inbox)).json();
        assertThat(figure.path("told").asLong()).isEqualTo(1);
        assertThat(figure.path("held").asLong()).isEqualTo(1);
    }

    @Test
    void an_address_gets_as_many_as_a_lead_says() {
        var program = api.as(tom);
        assertThat(program.call("PUT", "/api/v1/acknowledgements/limit", "{\"perDay\": 0}").code())
                .isEqualTo("limit-out-of-range");
        assertThat(
                        program.call("PUT", "/api/v1/acknowledgements/limit", "{\"perDay\": 3}")
                                .json()
                                .path("perDay")
                                .asInt())
                .isEqualTo(3);
    }

    private static String setting(Inbox inbox) {
        return "/api/v1/inboxes/" + inbox.id() + "/acknowledgement";
    }
}
