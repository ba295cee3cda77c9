package heed.article;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Articles as programs read and change them. */
@DeskTest
class ArticleApiTest {

    private static final String HERE = "/api/v1/articles";

    @Autowired Cast cast;
    @Autowired Api api;

    private Team team;
    private Viewer.Member tom;

    @BeforeEach
    void tom_leads() {
        team = cast.team();
        tom = cast.tom(team);
    }

    @Test
    void one_is_begun_changed_and_published_by_what_was_read() {
        // given
        var program = api.as(tom);
        var word = Cast.unique("Returns");
        var begun = program.post(HERE, begun(word));
        var path = HERE + "/" + begun.json().path("id").asString();
        // when
        var changed =
                program.patch(
                        path,
                        """
                        {"texts": {"de": {"title": "Zurück", "body": "Schicken Sie es zurück."}}, "state": "published"}
                        """,
                        "If-Match",
                        begun.header("ETag"));
        // then
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().path("state").asString()).isEqualTo("published");
        assertThat(changed.json().path("version").asInt()).isEqualTo(2);
        assertThat(changed.json().path("texts").propertyNames()).containsExactly("de", "en");
        assertThat(changed.json().path("path").asString()).startsWith("/help/");
        var late = program.patch(path, "{\"state\": \"withdrawn\"}", "If-Match", "\"0\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(program.get(path + "/versions").json().path("items")).hasSize(2);
        assertThat(program.post(path + "/reviews", "{}").status()).isEqualTo(200);
    }

    @Test
    void the_list_goes_on_where_it_ended() {
        // given
        var program = api.as(tom);
        var word = Cast.unique("paging");
        for (int i = 0; i < 3; i++) {
            program.post(HERE, begun(word + " " + i));
        }
        // when
        var first = program.get(HERE + "?limit=2&q=" + word).json();
        var second =
                program.get(
                                HERE
                                        + "?limit=2&q="
                                        + word
                                        + "&cursor="
                                        + first.path("next").asString())
                        .json();
        // then
        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void what_cannot_be_kept_is_refused_with_its_field() {
        var program = api.as(tom);
        var answer =
                program.post(
                        HERE, "{\"texts\": {\"en\": {\"title\": \"\", \"body\": \"{{?what}}\"}}}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("article-not-understood");
        assertThat(answer.json().path("fields").propertyNames())
                .containsExactlyInAnyOrder("title-en", "body-en");
        assertThat(program.post(HERE, "{\"texts\": {\"en\": null}}").status()).isIn(400, 422);
        assertThat(program.post(HERE, "{}").status()).isIn(400, 422);
        assertThat(program.get(HERE + "?state=nonsense").status()).isEqualTo(422);
        assertThat(program.get(HERE + "?q=%27%22%3A%2A%26%7C%00").status()).isLessThan(500);
    }

    private String begun(String title) {
        return "{\"team\": \"%s\", \"texts\": {\"en\": {\"title\": \"%s\", \"body\": \"Send it back.\"}}}"
                .formatted(team.id(), title);
    }
}
