package heed.article;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/**
 * How often what is shown beside a reply is right, and how often something is shown where there is
 * an answer: on asks that were written for it, by the articles of the demo.
 */
@DeskTest
class KnownAnswersStoreTest {

    @Autowired Cast cast;
    @Autowired ArticleKeeping keeping;
    @Autowired KnownAnswerStore store;

    private final Map<ArticleId, String> titles = new HashMap<>();
    private Viewer.Member tom;
    private Team team;

    /** How it went. */
    private record Measured(int shown, int right, int answerable, List<String> wrong) {

        double precision() {
            return shown == 0 ? 0 : (double) right / shown;
        }

        double recall() {
            return (double) right / answerable;
        }
    }

    @BeforeEach
    void the_articles_of_the_demo() throws IOException {
        team = cast.team();
        tom = cast.tom(team);
        cast.as(
                tom,
                () -> {
                    for (var article : maps("demo/articles.yaml", "articles")) {
                        if (article.get("state") == null && article.get("audience") == null) {
                            publish(article);
                        }
                    }
                    return true;
                });
    }

    @Test
    void what_is_shown_is_right_also_on_what_nobody_tuned_on() {
        // when
        var tuned = measure("tuned");
        var aside = measure("aside");
        // then
        assertThat(tuned.precision()).as("%s", tuned).isGreaterThanOrEqualTo(0.95);
        assertThat(tuned.recall()).as("%s", tuned).isGreaterThanOrEqualTo(0.85);
        assertThat(aside.precision()).as("%s", aside).isGreaterThanOrEqualTo(0.95);
        assertThat(aside.recall()).as("%s", aside).isGreaterThanOrEqualTo(0.75);
    }

    private Measured measure(String part) {
        var today = LocalDate.now(java.time.ZoneOffset.UTC);
        int shown = 0;
        int right = 0;
        int answerable = 0;
        var wrong = new ArrayList<String>();
        for (var example : maps("heed/article/known-answers.yaml", part)) {
            var wanted = (String) example.get("article");
            var ask = (String) example.get("ask");
            answerable += wanted == null ? 0 : 1;
            var matches =
                    cast
                            .as(
                                    tom,
                                    () ->
                                            store.matches(
                                                    List.of(ask),
                                                    (String) example.get("language"),
                                                    today))
                            .stream()
                            .filter(match -> titles.containsKey(match.article()))
                            .sorted(
                                    Comparator.comparingDouble(
                                            match -> -KnownAnswerPolicy.score(match, today)))
                            .toList();
            var fitting =
                    matches.stream()
                            .filter(match -> KnownAnswerPolicy.fits(match, today))
                            .limit(3)
                            .toList();
            for (var match : fitting) {
                shown++;
                boolean good = Objects.equals(titles.get(match.article()), wanted);
                right += good ? 1 : 0;
                if (!good) {
                    wrong.add(ask + " → " + titles.get(match.article()));
                }
            }
            if (wanted != null && fitting.isEmpty()) {
                wrong.add(ask + " → nothing");
            }
        }
        return new Measured(shown, right, answerable, wrong);
    }

    @SuppressWarnings("unchecked")
    private void publish(Map<String, Object> article) {
        var texts = new HashMap<String, ArticleText>();
        ((Map<String, Map<String, String>>) article.get("texts"))
                .forEach((language, text) ->
                        texts.put(
                                language,
                                new ArticleText(
                                        text.get("title"),
                                        text.get("section"),
                                        text.get("body").replaceAll("\\{\\{[^}]*\\}\\}", "…"))));
        var id =
                keeping.add(
                        new ArticleWanted(
                                team.id(),
                                tom.person(),
                                Article.Audience.CUSTOMERS,
                                null,
                                "en",
                                texts));
        keeping.move(id, null, Article.State.PUBLISHED);
        titles.put(id, Objects.requireNonNull(texts.get("en")).title());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(String file, String key) {
        try (var in = new ClassPathResource(file).getInputStream()) {
            return (List<Map<String, Object>>) ((Map<String, Object>) new Yaml().load(in)).get(key);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
