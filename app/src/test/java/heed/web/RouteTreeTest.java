package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;

class RouteTreeTest {

    private final RouteTree<String> routes = new RouteTree<>();

    @Test
    void a_path_finds_the_routes_of_its_words_and_of_any() {
        given("/", "/people", "/people/{id}", "/people/new", "/people/{id}/teams", "/teams/{id}");

        assertThat(like("/people/new")).containsExactly("/people/new", "/people/{id}");
        assertThat(like("/people/7/teams")).containsExactly("/people/{id}/teams");
        assertThat(like("/people")).containsExactly("/people");
        assertThat(like("/")).containsExactly("/");
    }

    @Test
    void what_follows_an_open_end_is_of_any_length() {
        given("/files/**", "/help/{*rest}", "/files/{name}");

        assertThat(like("/files/a/b/c")).containsExactly("/files/**");
        assertThat(like("/files/a")).containsExactly("/files/**", "/files/{name}");
        assertThat(like("/files")).containsExactly("/files/**");
        assertThat(like("/help")).containsExactly("/help/{*rest}");
    }

    @Test
    void a_step_with_a_variable_in_it_may_be_any() {
        given("/known/{id}.json", "/known/{id:[0-9]+}", "/kno?n/all");

        assertThat(like("/known/7.json")).contains("/known/{id}.json");
        assertThat(like("/known/all")).contains("/kno?n/all");
    }

    @Test
    void a_slash_more_or_less_is_another_path() {
        given("/people", "/people/{id}");

        assertThat(like("/people/")).doesNotContain("/people");
        assertThat(like("//people")).doesNotContain("/people");
        assertThat(like("/people//7")).isEmpty();
        assertThat(like("")).isEmpty();
    }

    @Test
    void a_step_is_compared_decoded_and_without_its_parameters() {
        given("/people/{id}/te ams");

        assertThat(like("/people/7;seen=1/te%20ams;x")).containsExactly("/people/{id}/te ams");
    }

    private void given(String... patterns) {
        for (String pattern : patterns) routes.add(pattern, pattern);
    }

    private List<String> like(String path) {
        return routes.like(PathContainer.parsePath(path));
    }
}
