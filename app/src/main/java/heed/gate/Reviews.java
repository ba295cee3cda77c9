package heed.gate;

import heed.access.PersonId;
import heed.review.Review;
import heed.review.ReviewCase;
import heed.review.Reviewer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Reviews what is sent and what is being written, each in a room of its own: nobody who types keeps
 * a reply from leaving. Of somebody's drafts the latest alone is read. Thread-safe.
 */
@Component
class Reviews implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Reviews.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int SEATS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Reviewers reviewers;
    private final ReviewRoom sending = new ReviewRoom("review-sending", SEATS, 200, PATIENCE);
    private final ReviewRoom writing = new ReviewRoom("review-writing", SEATS, 50, PATIENCE);
    private final ReviewRoom ahead = new ReviewRoom("review-ahead", 1, 4, PATIENCE);
    private final Map<PersonId, FutureTask<Review>> latest = new ConcurrentHashMap<>();

    Reviews(Reviewers reviewers) {
        this.reviewers = reviewers;
    }

    /**
     * Begins with what the customer wrote while the rest of a case is still being gathered; not
     * when others did so just before.
     */
    void anticipate(List<ReviewCase.Message> unanswered, @Nullable String language) {
        reviewers
                .now()
                .ifPresent(
                        reviewer -> ahead.begin(() -> reviewer.anticipate(unanswered, language)));
    }

    /** Who sends was shown how the customer feels, or asks for nothing but what is wrong. */
    ReviewRoom.Outcome ofSending(ReviewCase draft) {
        return with(reviewer -> sending.review(() -> reviewer.reviewWithoutMood(draft)));
    }

    /** Of what {@code writer} writes just now; their earlier one is given up. */
    ReviewRoom.Outcome ofWriting(ReviewCase draft, PersonId writer) {
        return with(reviewer -> {
            var task = new FutureTask<>(() -> reviewer.review(draft));
            var before = latest.put(writer, task);
            if (before != null) {
                before.cancel(true);
            }
            try {
                return writing.review(task);
            } finally {
                latest.remove(writer, task);
            }
        });
    }

    /** How loud each check is by its page, by id; its page. */
    List<heed.review.check.CheckPage> pages() {
        try {
            return reviewers.get().pages();
        } catch (ExecutionException | TimeoutException notLoaded) {
            return List.of();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    Map<String, Level> levels() {
        return pages().stream()
                .collect(Collectors.toMap(page -> page.id(), page -> Level.of(page.level())));
    }

    private interface Work {
        ReviewRoom.Outcome by(Reviewer reviewer);
    }

    private ReviewRoom.Outcome with(Work work) {
        try {
            return work.by(reviewers.get());
        } catch (ExecutionException | TimeoutException notLoaded) {
            log.error("A reply was not checked: there is no reviewer", notLoaded);
            return new ReviewRoom.Outcome.Not("the review does not run here");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new ReviewRoom.Outcome.Not("Heed is stopping");
        }
    }

    @Override
    public void destroy() {
        sending.close();
        writing.close();
        ahead.close();
    }
}
