package heed.article;

import heed.canned.FactTexts;
import heed.knowledge.FactUse;
import heed.knowledge.Stated;
import java.util.List;
import org.springframework.stereotype.Component;

/** Articles that state a fact word by word, and those that insert it. */
@Component
class ArticleFacts implements FactUse {

    private static final int MOST_READ = 5_000;

    private final ArticleStore store;

    ArticleFacts(ArticleStore store) {
        this.store = store;
    }

    @Override
    public List<Use> stating(Stated fact, int limit) {
        return store.list("", null, null, MOST_READ).stream()
                .filter(article -> article.state() != Article.State.WITHDRAWN)
                .filter(article ->
                        fact.team() == null
                                || article.team() == null
                                || article.team().equals(fact.team()))
                .filter(article -> states(article, fact) || inserts(article, fact))
                .limit(limit)
                .map(article -> use(article, !states(article, fact)))
                .toList();
    }

    private static boolean states(Article article, Stated fact) {
        return article.texts().values().stream()
                .anyMatch(text -> fact.in(text.title()) || fact.in(FactTexts.words(text.body())));
    }

    private static boolean inserts(Article article, Stated fact) {
        return article.texts().values().stream()
                .anyMatch(text -> FactTexts.keys(text.body()).contains(fact.key()));
    }

    private static Use use(Article article, boolean inserts) {
        return new Use(
                inserts ? "article-that-inserts-it" : "article",
                article.id().value(),
                null,
                null,
                article.title(),
                ArticlePages.HERE + "/" + article.id());
    }
}
