package heed.importer;

import heed.article.Article;
import heed.article.ArticleKeeping;
import heed.article.ArticleText;
import heed.article.ArticleWanted;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what the company of the demo answers again and again. */
@Component
class DemoArticles {

    private final ArticleKeeping keeping;
    private final Clock clock;

    DemoArticles(ArticleKeeping keeping, Clock clock) {
        this.keeping = keeping;
        this.clock = clock;
    }

    /** The file. */
    record Texts(List<Text> articles) {}

    /**
     * One of them.
     *
     * @param team the key of an inbox of theirs
     * @param audience {@code customers} when null
     * @param state {@code published} when null
     * @param reviewedDaysAgo when it was last looked at; null for just now
     */
    record Text(
            String team,
            @Nullable String audience,
            @Nullable String state,
            @Nullable Integer reviewedDaysAgo,
            Map<String, ArticleText> texts) {}

    void write(List<Text> texts, DemoHouse.Built built) {
        for (var text : texts) {
            var team = built.inbox(text.team()).team();
            var keeper =
                    built.workers().values().stream()
                            .filter(one -> one.teams().contains(team))
                            .min(Comparator.comparing(one -> one.name()))
                            .orElseThrow();
            var id =
                    keeping.add(
                            new ArticleWanted(
                                    team,
                                    keeper.person(),
                                    "us".equals(text.audience())
                                            ? Article.Audience.US
                                            : Article.Audience.CUSTOMERS,
                                    reviewOn(text),
                                    "en",
                                    text.texts()));
            if (text.state() == null) {
                keeping.move(id, null, Article.State.PUBLISHED);
            }
        }
    }

    private @Nullable LocalDate reviewOn(Text text) {
        return text.reviewedDaysAgo() == null
                ? null
                : Instant.now(clock)
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .minusDays(text.reviewedDaysAgo())
                        .plusMonths(6);
    }
}
