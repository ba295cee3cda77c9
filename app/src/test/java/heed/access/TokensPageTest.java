package heed.access;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class TokensPageTest {

    private static final Pattern TOKEN = Pattern.compile("heed_[A-Za-z0-9_-]{20,}");

    @Autowired Cast cast;
    @Autowired ApiTokens tokens;
    @LocalServerPort int port;

    @Test
    void a_token_is_shown_once_and_works() {
        // given
        var ada = cast.ada(cast.team());
        var browser = Browser.at(port).signedIn(ada.email());
        // when
        var made = browser.post("/settings/tokens", Map.of("name", "Web shop", "scope", "read"));
        // then
        assertThat(made.statusCode()).isEqualTo(201);
        var token = TOKEN.matcher(made.body());
        assertThat(token.find()).isTrue();
        assertThat(browser.get("/settings/tokens").body())
                .contains("Web shop", "only reads", "never used")
                .doesNotContain(token.group());
        assertThat(tokens.bearer(token.group(), "GET")).isPresent();
    }

    @Test
    void a_token_that_is_ended_opens_nothing() {
        // given
        var ada = cast.ada(cast.team());
        var browser = Browser.at(port).signedIn(ada.email());
        var token = tokens.make(ada.person(), "Web shop", List.of("*"));
        var id = tokens.of(ada.person()).getFirst().id();
        // when
        var answer = browser.post("/settings/tokens/" + id + "/end", Map.of());
        // then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(tokens.bearer(token, "GET")).isEmpty();
        assertThat(browser.get("/settings/tokens").body()).contains("No program acts for you");
    }

    @Test
    void nobody_ends_the_token_of_somebody_else() {
        // given
        var ada = cast.ada(cast.team());
        var tom = cast.tom(cast.team());
        var token = tokens.make(ada.person(), "Web shop", List.of("*"));
        var id = tokens.of(ada.person()).getFirst().id();
        // when
        var answer =
                Browser.at(port)
                        .signedIn(tom.email())
                        .post("/settings/tokens/" + id + "/end", Map.of());
        // then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(tokens.bearer(token, "GET")).isPresent();
    }

    @Test
    void a_token_without_a_name_is_refused_at_its_field() {
        // given
        var browser = Browser.at(port).signedIn(cast.ada(cast.team()).email());
        // when
        var answer = browser.post("/settings/tokens", Map.of("name", " ", "scope", "read"));
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"name-problem\"", "value=\"read\" checked");
    }
}
