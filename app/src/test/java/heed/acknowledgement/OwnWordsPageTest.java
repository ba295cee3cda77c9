package heed.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.channel.mail.Letter;
import heed.channel.mail.MailRoom;
import heed.inbox.Inbox;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Words of an inbox's own around the facts of an acknowledgement. */
@DeskTest
class OwnWordsPageTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired MailRoom room;
    @Autowired AutowireCapableBeanFactory beans;
    @LocalServerPort int port;

    private Team team;
    private Inbox inbox;
    private Viewer.Member tom;

    @BeforeEach
    void tom_leads() {
        team = cast.team();
        inbox = cast.inbox(team);
        tom = cast.tom(team);
    }

    @Test
    void what_a_lead_writes_is_what_a_customer_reads_and_the_facts_stay() {
        // given
        try (var desk = beans.createBean(FrontDesk.class)) {
            desk.acknowledging(inbox);
            var toms = Browser.at(port).signedIn(tom.email());
            var page = "/settings/acknowledgements/" + inbox.id();
            var typed =
                    Map.of(
                            "opening",
                            "Hello from the <workshop>!",
                            "closing",
                            "Say {{conversation.number}} on the phone.");
            var shown = toms.post(page + "/words/en/preview", typed);
            // when
            var saved = toms.post(page + "/words/en", typed);
            // then
            assertThat(shown.body()).contains("Hello from the &lt;workshop&gt;!", "Say #1042 on");
            assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
            assertThat(toms.get(page + "?language=en").body()).contains("Say #1042 on");
            assertThat(toms.get(page + "?language=de").body()).doesNotContain("workshop");
            // when
            var mia = Cast.unique("mia") + "@example.org";
            var first = room.post(inbox, Letter.aLetter().from("Mia Brandt <" + mia + ">"));
            desk.pass(FrontDesk.SOON);
            // then
            var said = room.thread(first).getLast().body();
            var reference = room.conversation(first).reference();
            assertThat(said)
                    .contains(
                            "Hello from the <workshop>!",
                            "its reference is " + reference,
                            "It is with our team",
                            "Say " + reference + " on the phone.",
                            "This mail was written by machine.")
                    .doesNotContain("Thank you for your message");
        }
    }

    @Test
    void what_would_be_a_lie_or_a_hole_is_refused() {
        var domain = inbox.domain();
        assertThat(refusal("See https://help." + domain + "/start.")).isEmpty();
        assertThat(refusal("Ask us at hello@" + domain + ", please.")).isEmpty();
        assertThat(refusal("See https://elsewhere.test/start")).isEqualTo("link-not-ours");
        assertThat(refusal("See https://" + domain + ".elsewhere.test")).isEqualTo("link-not-ours");
        assertThat(refusal("See https://" + domain + "@elsewhere.test")).isEqualTo("link-not-ours");
        assertThat(refusal("https://elsewhere.test/?" + domain)).isEqualTo("link-not-ours");
        assertThat(refusal("Dear {{customer.name}}")).isEqualTo("place-unknown");
        assertThat(refusal("Hello {{inbox.name")).isEqualTo("place-unknown");
        assertThat(refusal("Somebody answers within two hours.")).isEqualTo("time-is-measured");
        assertThat(refusal("x".repeat(401))).isEqualTo("words-too-long");
        assertThat(api.as(tom).call("PUT", words("xx"), "{}").status()).isBetween(400, 422);
    }

    @Test
    void what_is_refused_stays_typed_and_is_told_beside_the_mail() {
        // given
        var toms = Browser.at(port).signedIn(tom.email());
        var words = "/settings/acknowledgements/" + inbox.id() + "/words/en";
        var typed = Map.of("opening", "We answer within two hours.");
        // when
        var shown = toms.post(words + "/preview", typed);
        var saved = toms.post(words, typed);
        // then
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("Leave out “within two hours”", "Thank you for your message");
        assertThat(saved.statusCode()).isEqualTo(422);
        assertThat(saved.body())
                .contains("Leave out “within two hours”", "We answer within two hours.");
    }

    @Test
    void of_two_who_write_at_once_the_second_is_told_what_stands_there() {
        // given
        var program = api.as(tom);
        program.call("PUT", words("de"), "{\"opening\": \"Moin!\"}", "If-Match", "\"0\"");
        // when
        var second =
                program.call("PUT", words("de"), "{\"opening\": \"Servus!\"}", "If-Match", "\"0\"");
        // then
        assertThat(second.code()).isEqualTo("acknowledgement-changed");
        assertThat(second.body()).contains("Moin!");
        assertThat(program.get("/api/v1/inboxes/" + inbox.id() + "/acknowledgement/words").body())
                .contains("Moin!")
                .doesNotContain("Servus!");
    }

    @Test
    void who_only_answers_and_who_leads_others_write_nothing() {
        var ada = cast.ada(team);
        var other = cast.tom(cast.team());
        assertThat(api.as(ada).call("PUT", words("en"), "{\"opening\": \"Hi\"}").status())
                .isEqualTo(403);
        assertThat(api.as(other).call("PUT", words("en"), "{\"opening\": \"Hi\"}").code())
                .isEqualTo("not-yours-to-keep");
    }

    private String words(String language) {
        return "/api/v1/inboxes/" + inbox.id() + "/acknowledgement/words/" + language;
    }

    /** The code with which these words are refused; empty when they are shown. */
    private String refusal(String opening) {
        var answer =
                api.as(tom)
                        .call(
                                "POST",
                                words("en") + "/preview",
                                "{\"opening\": \"" + opening + "\"}");
        if (answer.status() == 200) {
            assertThat(answer.json().path("text").asString()).contains(opening);
            return "";
        }
        return answer.code();
    }
}
