package heed.reply;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.message.DeliveryState;
import heed.message.MessageId;
import heed.message.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class OutboxPageTest {

    @Autowired Cast cast;
    @Autowired Replies replies;
    @Autowired Messages messages;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void a_reply_that_waits_is_seen_by_its_team_and_by_nobody_else() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var subject = Cast.unique("freehub");
        scheduled(cast.conversation(cast.inbox(team), subject, "It does not fit."), ada);
        // when
        var hers = browser(ada).get("/settings/outbox").body();
        var theirs = browser(cast.ada(cast.team())).get("/settings/outbox").body();
        // then
        assertThat(hers).contains(subject, "as its writer chose", "Send it now", "Take back");
        assertThat(theirs).doesNotContain(subject).contains("Nothing waits");
    }

    @Test
    void a_reply_is_taken_back_by_its_writer() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var id = cast.conversation(cast.inbox(team), "Wrong part", "It does not fit.");
        var reply = scheduled(id, ada);
        // when
        var answer = browser(ada).post("/settings/outbox/" + reply + "/withdrawal", Map.of());
        // then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(cast.as(ada, () -> messages.thread(id))).hasSize(1);
    }

    @Test
    void what_was_given_up_says_why_and_is_tried_again_when_asked() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var reply =
                scheduled(cast.conversation(cast.inbox(team), "Wrong part", "It is wrong."), ada);
        given(reply, "failed", "smtp.example.org lets nobody in at port 25.");
        // when
        var shown = browser(ada).get("/settings/outbox").body();
        browser(ada).post("/settings/outbox/" + reply + "/attempt", Map.of());
        // then
        assertThat(shown).contains("Given up", "lets nobody in at port 25");
        assertThat(cast.as(ada, () -> messages.find(reply)).delivery().state())
                .isNotEqualTo(DeliveryState.FAILED);
    }

    @Test
    void nobody_tries_again_what_they_may_not_see() {
        // given
        var team = cast.team();
        var reply =
                scheduled(
                        cast.conversation(cast.inbox(team), "Wrong part", "It is wrong."),
                        cast.ada(team));
        var other = browser(cast.tom(cast.team()));
        // when, then
        assertThat(other.post("/settings/outbox/" + reply + "/attempt", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(other.post("/settings/outbox/" + reply + "/withdrawal", Map.of()).statusCode())
                .isEqualTo(404);
    }

    private MessageId scheduled(ConversationId id, Viewer.Member writer) {
        var later = Instant.now().plusSeconds(86_400);
        var request =
                new ReplyRequest(
                        id,
                        "It comes tomorrow.",
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        later,
                        false,
                        false,
                        null,
                        List.of());
        var outcome = cast.as(writer, () -> replies.send(request, writer));
        return ((SendOutcome.Sent) outcome).message();
    }

    private void given(MessageId reply, String state, String why) {
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        """
                                        update delivery
                                           set state = :state, last_error = :why, attempts = 9, scheduled = false
                                         where message = :reply
                                        """)
                                .param("state", state)
                                .param("why", why)
                                .param("reply", reply.value())
                                .update());
    }

    private Browser browser(Viewer.Member member) {
        return Browser.at(port).signedIn(member.email());
    }
}
