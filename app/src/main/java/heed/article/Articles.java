package heed.article;

import heed.web.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Articles, to be read by whoever works here. Thread-safe. */
@Service
@Transactional(readOnly = true)
public class Articles {

    private final ArticleStore store;

    Articles(ArticleStore store) {
        this.store = store;
    }

    /**
     * @throws Refusal when there is none
     */
    public Article find(ArticleId id) {
        return store.find(id).orElseThrow(Articles::unknown);
    }

    /** Those that have the words, by title, after one of them; one more than {@code limit}. */
    List<Article> list(
            String typed, Article.@Nullable State state, @Nullable ArticleId after, int limit) {
        return store.list(
                typed.replace("\u0000", "").strip().toLowerCase(java.util.Locale.ROOT),
                state,
                after == null ? null : find(after),
                limit + 1);
    }

    /** What it said at which time, the latest first. */
    List<Article> versions(ArticleId id, int limit) {
        var versions = store.versions(id, limit);
        if (versions.isEmpty()) {
            throw unknown();
        }
        return versions;
    }

    static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND, "no-such-article", "There is no such article here.");
    }
}
