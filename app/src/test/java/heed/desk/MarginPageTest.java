package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.conversation.ConversationId;
import heed.inbox.Inbox;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands beside a draft while it is written. */
@DeskTest
class MarginPageTest {

    private static final String BLAMING =
            "Dear Mia,\n\nyou should have read the terms. I will call you tomorrow at 15:00.\n\nAda";

    @Autowired Cast cast;
    @LocalServerPort int port;

    private Inbox inbox;
    private Browser her;
    private ConversationId id;

    @BeforeEach
    void mia_is_angry() {
        var team = cast.team();
        inbox = cast.inbox(team);
        her = Browser.at(port).signedIn(cast.ada(team).email());
        id =
                cast.conversation(
                        inbox,
                        "Parcel",
                        "This is the third time I write and I am furious. Where is my parcel? Do I have to pay for the first one?\nMia");
    }

    @Test
    void it_says_how_they_feel_what_they_asked_what_is_promised_and_what_to_look_at() {
        // when
        var margin = margin(Map.of("text", BLAMING)).body();
        // then
        assertThat(margin)
                .contains("Sounds upset", "Where is my parcel?")
                .containsPattern("by (tomorrow|\\w+day) \\d\\d:00")
                .contains("You say when")
                .contains("data-level=\"warn\"", "you should have read")
                .doesNotContain("reason-", "Nothing was sent");
    }

    @Test
    void of_an_empty_draft_only_what_the_customer_said_is_told() {
        assertThat(margin(Map.of("text", " \n")).body())
                .contains("Where is my parcel?", "Not in your reply yet")
                .doesNotContain("class=\"finding\"");
    }

    @Test
    void what_was_held_asks_for_reasons_and_keeps_those_that_were_typed() {
        // given
        var held = margin(Map.of("text", BLAMING, "held", "send")).body();
        var field = "reason-" + held.replaceAll("(?s).*name=\"reason-([0-9a-f]{16})\".*", "$1");
        // when
        var again = margin(Map.of("text", BLAMING, "held", "send", field, "She asked me")).body();
        // then
        assertThat(again)
                .contains("Nothing was sent", "value=\"send-confirmed\"", "value=\"She asked me\"");
        // and when it is mended
        assertThat(margin(Map.of("text", "Dear Mia,", "held", "send", field, "x")).body())
                .doesNotContain(field);
    }

    @Test
    void whoever_does_not_see_the_conversation_reads_nothing_of_it() {
        // given
        var stranger = Browser.at(port).signedIn(cast.ada(cast.team()).email());
        // when, then
        assertThat(stranger.post(url(), Map.of("text", BLAMING)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_held_reply_stands_in_the_margin_without_scripts_too() {
        // given
        var form = new HashMap<>(Map.of("mode", "reply", "when", "now", "deed", "send"));
        form.put("key", Cast.unique("key"));
        form.put("text", BLAMING);
        // when
        var page = her.post("/conversations/" + id + "/replies", form);
        // then
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).containsOnlyOnce("Nothing was sent").contains("send-confirmed");
    }

    private String url() {
        return "/conversations/" + id + "/margin";
    }

    private HttpResponse<String> margin(Map<String, String> fields) {
        var answer = her.post(url(), fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
