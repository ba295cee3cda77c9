package heed.article;

import heed.access.People;
import heed.access.Viewer;
import heed.canned.FactTexts;
import heed.canned.Filled;
import heed.web.Problems;
import heed.web.Refusal;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of articles show to those who work here. Thread-safe. */
@Service
@Transactional
class ArticlePages {

    static final String HERE = "/settings/articles";

    private static final int MOST = 500;
    private static final int DAYS = 90;
    private static final int MOST_VERSIONS = 30;

    private final Articles articles;
    private final ReadingStore readings;
    private final FactTexts facts;
    private final People people;
    private final Clock clock;

    ArticlePages(
            Articles articles, ReadingStore readings, FactTexts facts, People people, Clock clock) {
        this.articles = articles;
        this.readings = readings;
        this.facts = facts;
        this.people = people;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ArticlesView list(String typed, String state, Viewer.Member viewer) {
        var words = words(viewer);
        var wanted = state.isBlank() ? null : Article.State.of(state);
        return ArticlesView.of(
                viewer.settings("Articles", HERE),
                typed.strip(),
                state,
                articles.list(typed, wanted, null, MOST),
                readings.figures(words.today().minusDays(DAYS)),
                words);
    }

    /** One as it is kept. */
    @Transactional(readOnly = true)
    public ArticleView one(ArticleId id, @Nullable String told, Viewer.Member viewer) {
        var versions = articles.versions(id, MOST_VERSIONS);
        return view(ArticleForm.of(versions.getFirst()), versions, null, viewer).telling(told);
    }

    /**
     * One as far as it was typed.
     *
     * @param id null for a new one
     * @param refusal why it was not kept; null when nothing was wrong
     */
    @Transactional(readOnly = true)
    public ArticleView form(
            ArticleForm typed,
            @Nullable ArticleId id,
            @Nullable Refusal refusal,
            Viewer.Member viewer) {
        var versions = id == null ? List.<Article>of() : articles.versions(id, MOST_VERSIONS);
        return view(typed, versions, refusal, viewer);
    }

    @Transactional(readOnly = true)
    public void requireThere(ArticleId id) {
        articles.find(id);
    }

    /** What is typed just now as it will be read. */
    @Transactional(readOnly = true)
    public ArticlePreview preview(ArticleForm typed) {
        var filling = facts.filling();
        var team = typed.team().isBlank() ? null : heed.access.TeamId.of(typed.team());
        return new ArticlePreview(
                typed.texts().entrySet().stream()
                        .filter(text -> !text.getValue().isEmpty())
                        .map(text -> {
                            var body = text.getValue().body();
                            return new ArticlePreview.Text(
                                    text.getKey(),
                                    ArticleView.name(text.getKey()),
                                    text.getValue().title(),
                                    body.length() > FactTexts.LONGEST
                                            ? ""
                                            : Filled.html(filling.fill(body, text.getKey(), team)));
                        })
                        .toList());
    }

    private ArticleView view(
            ArticleForm typed,
            List<Article> versions,
            @Nullable Refusal refusal,
            Viewer.Member viewer) {
        var problems =
                refusal instanceof ArticlePolicy.Problem problem
                        ? new Problems(problem.fields())
                        : Problems.NONE;
        return ArticleView.of(
                new ArticleView.Known(
                        viewer,
                        versions,
                        preview(typed),
                        people.teams(),
                        people.all(),
                        problems,
                        refusal == null || problems.any() ? null : refusal.sentence(),
                        words(viewer)),
                typed);
    }

    private TimeWords words(Viewer.Member viewer) {
        return new TimeWords(Instant.now(clock), viewer.zone());
    }
}
