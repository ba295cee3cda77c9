package heed.article;

import heed.access.RecurringJob;
import heed.notice.Notice;
import heed.notice.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job that tells owners of articles that a review is overdue, and leads when nobody owns one;
 * each time once; and that forgets what readers said long ago. Any number of nodes may do it.
 */
@Component
class ArticleReviews extends RecurringJob {

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int MOST = 1000;

    private final ArticleStore store;
    private final Helping helping;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ArticleReviews(
            ArticleStore store,
            Helping helping,
            Notices notices,
            TransactionTemplate transaction,
            Clock clock) {
        super("article-reviews", EVERY);
        this.store = store;
        this.helping = helping;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected List<Runnable> steps() {
        return List.of(() -> transaction.executeWithoutResult(status -> tell()), helping::forget);
    }

    private void tell() {
        var today = today(clock);
        store.overdue(today, MOST).forEach(this::tell);
    }

    private void tell(Article article) {
        var notice =
                new Notice(
                        key(article),
                        Notice.Matter.ARTICLE,
                        "Is the article “%s” still true? Its review was due %s."
                                .formatted(article.title(), article.reviewOn()),
                        ArticlePages.HERE + "/" + article.id(),
                        false);
        if (article.owner() == null) {
            notices.tellLeads(notice, article.team(), null);
        } else {
            notices.tell(notice, Set.of(article.owner()));
        }
    }

    static String key(Article article) {
        return "article:" + article.id() + ":review:" + article.reviewOn();
    }

    /** Days of reviews are the same for everybody. */
    static LocalDate today(Clock clock) {
        return Instant.now(clock).atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
