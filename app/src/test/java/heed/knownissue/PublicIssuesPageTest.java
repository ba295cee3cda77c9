package heed.knownissue;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever comes reads what is known to be broken, and nothing of customers. */
@DeskTest
class PublicIssuesPageTest {

    private static final String HERE = "/known-issues";

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired KnownIssues issues;

    private Viewer.Member ada;

    @BeforeEach
    void ada_works_here() {
        ada = cast.ada(cast.team());
    }

    @Test
    void what_is_shown_stands_there_in_the_language_of_the_reader() {
        // given
        var english = Cast.unique("Blueprints stay empty");
        var german = Cast.unique("Pläne bleiben leer");
        open(english, true, new IssueText("de", german, "Die Zeichenfläche bleibt leer."));
        var hidden = Cast.unique("Not for everybody");
        open(hidden, false);
        // when
        var page = api.anonymous().get(HERE, "Accept-Language", "de-AT, fr;q=0.5");
        // then
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(german, "Wir suchen die Ursache", "Bekannte Störungen")
                .doesNotContain(english, hidden);
        assertThat(api.anonymous().get(HERE).body()).contains(english).doesNotContain(german);
    }

    @Test
    void it_is_kept_by_caches_until_something_changes() {
        // given
        open(Cast.unique("Blueprints stay empty"), true);
        var first = api.anonymous().get(HERE);
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(first.header("Vary")).contains("Accept-Language");
        // when, then
        var tag = first.header("ETag");
        assertThat(api.anonymous().get(HERE, "If-None-Match", tag).status()).isEqualTo(304);
        // when
        open(Cast.unique("Lamps flicker"), true);
        // then
        assertThat(api.anonymous().get(HERE, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void nonsense_in_a_header_is_answered_in_English() {
        assertThat(api.anonymous().get(HERE, "Accept-Language", "\"; drop").body())
                .contains("Known issues");
    }

    private void open(String title, boolean shown, IssueText... others) {
        var wanted = IssueCast.wanted(ada, title, others);
        IssueCast.open(
                cast,
                issues,
                new KnownIssueWanted(
                        wanted.kind(),
                        wanted.state(),
                        wanted.team(),
                        wanted.owner(),
                        wanted.language(),
                        shown,
                        wanted.since(),
                        wanted.startsAt(),
                        wanted.endsAt(),
                        wanted.nextUpdateAt(),
                        wanted.texts()),
                ada);
    }
}
