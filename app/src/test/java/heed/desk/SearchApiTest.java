package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class SearchApiTest {

    @Autowired Cast cast;
    @Autowired Api api;

    Api.Caller program;
    String word;
    String id;

    @BeforeEach
    void a_conversation_about_a_word() {
        var team = cast.team();
        word = Cast.unique("freehub").replace("-", "");
        id = cast.conversation(cast.inbox(team), "Wrong part", "The " + word + ".").toString();
        program = api.as(cast.ada(team));
    }

    @Test
    void it_is_found_by_a_word_and_by_its_number() {
        var found = program.get("/api/v1/search?q=" + word).json();
        assertThat(found.propertyNames()).containsExactly("items", "next");
        assertThat(found.path("items").get(0).path("id").asString()).isEqualTo(id);
        var number = found.path("items").get(0).path("number").asString();
        assertThat(program.get("/api/v1/search?q=%23" + number).json().path("items")).hasSize(1);
    }

    @Test
    void the_number_of_another_teams_conversation_finds_nothing() {
        // given
        var number =
                program.get("/api/v1/search?q=" + word)
                        .json()
                        .path("items")
                        .get(0)
                        .path("number")
                        .asString();
        var stranger = api.as(cast.ada(cast.team()));
        // when
        var theirs = stranger.get("/api/v1/search?q=%23" + number);
        var nobodys = stranger.get("/api/v1/search?q=%23999999999");
        // then
        assertThat(theirs.status()).isEqualTo(200);
        assertThat(theirs.body()).isEqualTo(nobodys.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "%27%3B+drop+table+message",
                "%26%7C%21%28%29%3A*",
                "%22",
                "-",
                "%E2%80%AE",
                "%F0%9F%98%80",
                "%5C",
                "999999999999999999999",
                "%23",
                "a%00b"
            })
    void nonsense_finds_nothing(String query) {
        var answer = program.get("/api/v1/search?q=" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("items")).isEmpty();
    }

    @Test
    void a_very_long_question_is_answered() {
        assertThat(program.get("/api/v1/search?q=" + "word+".repeat(1000)).status()).isEqualTo(200);
    }
}
