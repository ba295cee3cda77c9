package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.Statements;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.NextStep;
import heed.promise.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What we promised stands under the head of its conversation, with what follows from it. */
@DeskTest
class PromisesPageTest {

    private static final String PROMISING =
            "Dear Mia,\n\nthank you for your mail. I will call you tomorrow before noon.\n\nKind regards\nAda";

    @Autowired Cast cast;
    @Autowired Promises promises;
    @Autowired Conversations conversations;
    @Autowired Statements statements;
    @LocalServerPort int port;

    private Viewer.Member ada;
    private Browser hers;
    private ConversationId id;

    @BeforeEach
    void ada_promised_to_call_mia() {
        var team = cast.team();
        ada = cast.ada(team);
        hers = Browser.at(port).signedIn(ada.email());
        id = cast.conversation(cast.inbox(team), "Call", "Hello, can you call me?\n\nMia");
        var sent =
                hers.post(
                        "/conversations/" + id + "/replies",
                        Map.of(
                                "mode", "reply",
                                "key", Cast.unique("key"),
                                "when", "now",
                                "text", PROMISING,
                                "deed", "send"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    }

    @Test
    void what_was_found_is_confirmed_with_one_key_and_owed_from_then_on() {
        // given
        assertThat(strip()).contains("You promised:", "call you tomorrow", "data-key=\"y\"");
        // when
        hers.post("/promises/" + promise() + "/confirmation", Map.of());
        // then
        assertThat(strip()).contains("We owe", "call you tomorrow").doesNotContain("You promised:");
        var customer = cast.as(ada, () -> conversations.find(id)).customer();
        assertThat(hers.part("/customers/" + customer + "/beside").body())
                .contains("We owe them", "call you tomorrow");
    }

    @Test
    void what_is_none_is_gone_with_a_press() {
        // when
        hers.post("/promises/" + promise() + "/dropping", Map.of());
        // then
        assertThat(strip()).doesNotContain("call you tomorrow");
    }

    @Test
    void a_next_step_is_proposed_from_it_and_never_over_one_that_was_chosen() {
        // given
        hers.post("/promises/" + promise() + "/confirmation", Map.of());
        assertThat(strip()).contains("Next step?", "Keep the promise: “I will call you tomorrow");
        // when
        cast.as(
                ada,
                () -> {
                    var step = new NextStep("Call her", Instant.now().plus(Duration.ofHours(20)));
                    conversations.plan(id, step, ada);
                    return true;
                });
        // then
        assertThat(strip()).doesNotContain("Next step?");
    }

    @Test
    void another_time_confirms_it_and_one_is_added_by_hand() {
        // when
        hers.post("/promises/" + promise() + "/due", Map.of("at", "2031-01-02T09:00"));
        hers.post(
                "/conversations/" + id + "/promises",
                Map.of("text", "Send the invoice", "at", "2031-01-03T09:00"));
        // then
        assertThat(strip())
                .contains("2 January", "Send the invoice")
                .doesNotContain("You promised");
    }

    @Test
    void a_later_time_wants_a_reason_once_it_counts() {
        // given
        hers.post("/promises/" + promise() + "/due", Map.of("at", "2031-01-02T09:00"));
        assertThat(strip()).contains("Why, if it is later");
        // when
        var due = "/promises/" + promise() + "/due";
        var silent = hers.post(due, Map.of("at", "2031-01-03T09:00", "reason", " "));
        // then
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Say why: the customer will ask.");
        // when
        hers.post(due, Map.of("at", "2031-01-03T09:00", "reason", "The part is late"));
        // then
        assertThat(strip()).contains("3 January").doesNotContain("2 January");
        assertThat(cast.as(ada, () -> promises.of(id))).hasSize(1);
    }

    @Test
    void what_its_writer_ticks_before_sending_is_confirmed_already() {
        // given
        var margin =
                hers.postPart("/conversations/" + id + "/margin", Map.of("text", PROMISING)).body();
        assertThat(margin)
                .contains("Make it the next step", "Keep the promise: “I will call you tomorrow");
        var field = margin.replaceAll("(?s).*data-said=\"(promise-[0-9a-f]{16})\".*", "$1");
        // when
        hers.post(
                "/conversations/" + id + "/replies",
                Map.of(
                        "mode",
                        "reply",
                        "key",
                        Cast.unique("key"),
                        "when",
                        "now",
                        "text",
                        PROMISING.replace("thank you for your mail", "hello again"),
                        "deed",
                        "send",
                        field,
                        "open"));
        // then
        assertThat(cast.as(ada, () -> promises.of(id)))
                .extracting(one -> one.state().word())
                .containsExactly("found", "open");
    }

    @Test
    void it_is_a_few_statements() {
        // given
        var name = Cast.unique("page");
        // when
        hers.counted("/conversations/" + id + "/promises", name);
        // then
        assertThat(statements.of(name)).hasSizeBetween(1, 6);
    }

    private String promise() {
        return cast.as(ada, () -> promises.of(id)).getFirst().id().toString();
    }

    private String strip() {
        return hers.part("/conversations/" + id + "/promises").body();
    }
}
