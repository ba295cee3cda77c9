package heed.gate;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a writer is told of a draft. */
@DeskTest
class ReviewPageTest {

    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private Viewer.Member ada;
    private Browser her;
    private ConversationId id;

    @BeforeEach
    void mia_is_angry() {
        var team = cast.team();
        ada = cast.ada(team);
        her = Browser.at(port).signedIn(ada.email());
        id =
                cast.conversation(
                        cast.inbox(team),
                        "Parcel",
                        "This is the third time I write and I am furious. Where is my parcel?\nMia");
    }

    @Test
    void a_draft_is_read_with_what_was_asked_promised_and_felt() {
        // given
        var draft =
                "Dear Mia,\n\nyou should have read the terms. I will call you on Friday.\n\nAda";
        // when
        var told = json(review(draft));
        // then
        assertThat(told.path("findings").valueStream().map(one -> one.path("check").asString()))
                .contains("blame")
                .hasSizeLessThanOrEqualTo(Reviewed.SHOWN_AT_ONCE);
        assertThat(told.path("asks").path(0).path("text").asString())
                .contains("Where is my parcel");
        assertThat(told.path("asks").path(0).path("state").asString()).isEqualTo("deferred");
        assertThat(told.path("promises").path(0).path("due").asString()).contains("T");
        assertThat(told.path("mood").path("upset").asDouble()).isGreaterThan(0.5);
    }

    @Test
    void nothing_is_kept_of_what_was_not_sent_and_reading_it_is_no_reading() {
        // given
        var before = readings();
        // when
        review("You should have read the terms.");
        // then
        assertThat(readings()).isEqualTo(before);
        var held =
                cast.as(
                        ada,
                        () ->
                                jdbc.sql("select count(*) from held_finding")
                                        .query(Integer.class)
                                        .single());
        assertThat(held).isZero();
    }

    private int readings() {
        return cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql("select count(*) from reading where person = :ada")
                                .param("ada", ada.person().value())
                                .query(Integer.class)
                                .single());
    }

    private HttpResponse<String> review(String draft) {
        return her.post("/conversations/" + id + "/review", Map.of("text", draft));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
