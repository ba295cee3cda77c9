package heed.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.AtOnce;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.inbox.Inbox;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two leads who say how soon, at the same moment: neither undoes what they never saw. */
@DeskTest
class TargetApiTest {

    private static final String TARGETS = "/api/v1/targets";

    @Autowired Cast cast;
    @Autowired Api api;

    private Inbox inbox;
    private Viewer.Member tom;
    private Api.Caller toms;

    @BeforeEach
    void tom_leads() {
        var team = cast.team();
        inbox = cast.inbox(team);
        tom = cast.tom(team);
        toms = api.as(tom);
    }

    @AfterEach
    void no_target_is_left() {
        toms.get(TARGETS)
                .json()
                .path("items")
                .forEach(one -> toms.delete(url(one.path("id").asString())));
    }

    @Test
    void of_two_who_change_it_at_once_one_hears_that_the_other_was_quicker() throws Exception {
        // given
        var first = put(60);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        var tag = first.header("ETag");
        var url = url(first.json().path("id").asString());
        assertThat(toms.get(url).header("ETag")).isEqualTo(tag);
        // when
        var answers = AtOnce.each(List.of(30, 90), minutes -> put(minutes, "If-Match", tag));
        // then
        assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(200, 412);
        var quicker = answers.stream().filter(one -> one.status() == 200).findFirst().orElseThrow();
        assertThat(toms.get(url).json()).isEqualTo(quicker.json());
        assertThat(toms.delete(url, "If-Match", tag).code()).isEqualTo("changed-meanwhile");
        assertThat(toms.delete(url, "If-Match", quicker.header("ETag")).status()).isEqualTo(204);
        assertThat(put(30, "If-Match", quicker.header("ETag")).status()).isEqualTo(412);
    }

    @Test
    void of_two_who_say_it_first_one_hears_that_it_was_said() throws Exception {
        // when
        var answers = AtOnce.each(List.of(30, 90), minutes -> put(minutes, "If-None-Match", "*"));
        // then
        assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(200, 412);
    }

    private Api.Answer put(int minutes, String... headers) {
        var json =
                "{\"inbox\": \""
                        + inbox.id()
                        + "\", \"minutes\": {\"first-reply\": "
                        + minutes
                        + "}}";
        return toms.call("PUT", TARGETS, json, headers);
    }

    private static String url(String id) {
        return TARGETS + "/" + id;
    }
}
