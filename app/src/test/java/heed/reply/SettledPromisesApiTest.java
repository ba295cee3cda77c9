package heed.reply;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import heed.promise.Promise;
import heed.promise.PromiseId;
import heed.promise.PromiseState;
import heed.promise.Promises;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * A reply keeps or renews what was promised before, when its writer says so and never by itself.
 */
@DeskTest
class SettledPromisesApiTest {

    private static final String CALLED =
            "Dear Mia,\\n\\nthank you for your patience. As promised, I have called you and left a message.\\n\\nKind regards\\nAda";
    private static final String LATER =
            "Dear Mia,\\n\\nthank you for your patience. I am sorry, it is later because our telephone is broken. I will call you on Friday.\\n\\nKind regards\\nAda";

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Promises promises;
    @Autowired Withdrawals withdrawals;

    private Viewer.Member ada;
    private Api.Caller program;
    private ConversationId id;
    private PromiseId call;

    @BeforeEach
    void ada_promised_to_call() {
        var team = cast.team();
        ada = cast.ada(team);
        program = api.as(ada);
        id = cast.conversation(cast.inbox(team), "Call", "Hello, can you call me?\n\nMia");
        call =
                cast.as(
                        ada,
                        () ->
                                promises.add(
                                        id,
                                        "I will call you tomorrow before noon.",
                                        Instant.now().plus(Duration.ofDays(1)),
                                        ZoneId.of("Europe/Berlin"),
                                        ada));
    }

    @Test
    void what_a_draft_seems_to_keep_is_proposed_and_nothing_is_kept_without_a_word() {
        // when
        var review = review(CALLED);
        // then
        assertThat(review.path("ledger").path("keeps").get(0).path("promise").asString())
                .isEqualTo(call.toString());
        send(CALLED, "{}");
        assertThat(find(call).state()).isEqualTo(PromiseState.OPEN);
    }

    @Test
    void it_is_kept_by_the_reply_and_open_again_when_that_is_taken_back() {
        // when
        var reply =
                send(
                        CALLED,
                        "{\"keeps\": [\"" + call + "\"]}, \"sendAt\": \"2031-01-02T09:00:00Z\"");
        // then
        var kept = find(call);
        assertThat(kept.state()).isEqualTo(PromiseState.KEPT);
        assertThat(kept.settled().message()).isEqualTo(reply);
        assertThat(kept.settled().byName()).isEqualTo("Ada Okoye");
        // and when
        cast.as(
                ada,
                () -> {
                    withdrawals.withdraw(reply, ada);
                    return true;
                });
        assertThat(find(call).state()).isEqualTo(PromiseState.OPEN);
        assertThat(find(call).settled()).isNull();
    }

    @Test
    void a_new_promise_on_the_same_matter_is_proposed_as_a_renewal() {
        // given
        var review = review(LATER);
        var renews = review.path("ledger").path("renews").get(0);
        assertThat(renews.path("promise").asString()).isEqualTo(call.toString());
        assertThat(renews.path("reason").asString()).contains("telephone is broken");
        var by = review.path("promises").get(0).path("id").asString();
        assertThat(renews.path("by").asString()).isEqualTo(by);
        var word = "{\"renews\": [{\"by\": \"%s\", \"promise\": \"%s\", \"reason\": \"%s\"}]}";
        // when, then
        var refused = post(LATER, word.formatted(by, call, " "));
        assertThat(refused.code()).isEqualTo("reason-missing");
        send(LATER, word.formatted(by, call, "Our telephone is broken"));
        var old = find(call);
        assertThat(old.state()).isEqualTo(PromiseState.RENEWED);
        var next = find(old.settled().successor());
        assertThat(next.state()).isEqualTo(PromiseState.OPEN);
        assertThat(next.text()).contains("call you on Friday");
        assertThat(next.message()).isEqualTo(old.settled().message());
    }

    @Test
    void what_its_writer_puts_away_before_sending_is_no_promise() {
        // given
        var by = review(LATER).path("promises").get(0).path("id").asString();
        // when
        send(LATER, "{\"putAway\": [\"" + by + "\"]}");
        // then
        assertThat(cast.as(ada, () -> promises.of(id)))
                .extracting(Promise::id)
                .containsExactly(call);
    }

    @Test
    void the_thanks_of_a_customer_clear_nothing() {
        // when
        cast.receive(id, Cast.unique("mia") + "@example.org", "Thanks, all is well!");
        // then
        assertThat(find(call).state()).isEqualTo(PromiseState.OPEN);
        assertThat(
                        program.patch(
                                        "/api/v1/conversations/" + id,
                                        "{\"state\": \"resolved\", \"reason\": \"She thanked\"}")
                                .code())
                .isEqualTo("promises-open");
    }

    @Test
    void a_reply_that_would_resolve_over_a_promise_does_not_leave() {
        assertThat(post(CALLED, "{}, \"resolve\": true, \"reason\": \"done\"").code())
                .isEqualTo("promises-open");
        assertThat(
                        post(
                                        CALLED,
                                        "{\"keeps\": [\"%s\"]}, \"resolve\": true, \"reason\": \"done\""
                                                .formatted(call))
                                .status())
                .isEqualTo(201);
    }

    private JsonNode review(String text) {
        var answer =
                program.post(
                        "/api/v1/conversations/" + id + "/review", "{\"text\": \"" + text + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Api.Answer post(String text, String words) {
        return program.post(
                "/api/v1/conversations/" + id + "/replies",
                "{\"text\": \"" + text + "\", \"promises\": " + words + "}");
    }

    private MessageId send(String text, String words) {
        var answer = post(text, words);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return MessageId.of(answer.json().path("id").asString());
    }

    private Promise find(PromiseId promise) {
        return cast.as(ada, () -> promises.find(promise));
    }
}
