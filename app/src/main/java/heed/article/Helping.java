package heed.article;

import heed.settings.Seal;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers do on the help pages. Asked on behalf of Heed itself: only what is published for
 * customers is shown. Thread-safe.
 */
@Service
@Transactional
class Helping {

    static final Duration VISITS_KEPT = Duration.ofDays(30);
    static final Duration DEEDS_KEPT = Duration.ofDays(1);

    private static final int MOST_VOTES_AN_HOUR = 60;
    private static final int MOST_SEARCHES_AN_HOUR = 200;
    private static final int GAPS_KEPT_DAYS = 400;
    private static final int MOST = 500;

    private final ArticleStore store;
    private final ArticleSearch search;
    private final KnownAnswers answers;
    private final GapStore gaps;
    private final ReadingStore readings;
    private final Visitor visitors;
    private final Seal seal;
    private final Clock clock;

    Helping(
            ArticleStore store,
            ArticleSearch search,
            KnownAnswers answers,
            GapStore gaps,
            ReadingStore readings,
            Visitor visitors,
            Seal seal,
            Clock clock) {
        this.store = store;
        this.search = search;
        this.answers = answers;
        this.gaps = gaps;
        this.readings = readings;
        this.visitors = visitors;
        this.seal = seal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ArticleSearch.Hit> all(String language) {
        return search.all(language, MOST);
    }

    @Transactional(readOnly = true)
    public List<ArticleSearch.Hit> found(String words, String language, int limit) {
        return search.find(new ArticleSearch.Wanted(words, language, false, true), limit);
    }

    /**
     * An article that customers read.
     *
     * @throws Refusal when there is none, or none for them
     */
    @Transactional(readOnly = true)
    public Article find(ArticleId id) {
        return store.find(id).filter(Article::isPublic).orElseThrow(Articles::unknown);
    }

    /** Somebody reads it; who does is not kept. */
    public void read(ArticleId id) {
        readings.count(id, today(), ReadingStore.Count.READ);
    }

    /**
     * A browser says whether it helped.
     *
     * @param from where the request comes from
     * @return false when it has said so before
     * @throws Refusal when too much is said from there
     */
    public boolean vote(ArticleId id, String visitor, boolean helped, String from) {
        find(id);
        requireCalm("vote", from, MOST_VOTES_AN_HOUR, Duration.ofHours(1));
        boolean first = readings.vote(id, visitors.digest(visitor), helped, Instant.now(clock));
        if (first) {
            readings.count(
                    id,
                    today(),
                    helped ? ReadingStore.Count.HELPED : ReadingStore.Count.NOT_HELPED);
        }
        return first;
    }

    /** A browser opens it on the way to writing. */
    public void shown(ArticleId id, String visitor) {
        readings.shown(id, visitors.digest(visitor), Instant.now(clock));
    }

    /**
     * A browser that was about to write says that it answered its question.
     *
     * @return false when it has said so before
     */
    public boolean answered(ArticleId id, String visitor, String from) {
        find(id);
        requireCalm("vote", from, MOST_VOTES_AN_HOUR, Duration.ofHours(1));
        boolean first = readings.answered(id, visitors.digest(visitor), Instant.now(clock));
        if (first) {
            readings.count(id, today(), ReadingStore.Count.ANSWERED);
        }
        return first;
    }

    /** Published answers to what somebody is about to ask; customers may read them. */
    @Transactional(readOnly = true)
    public List<KnownAnswer> answers(HelpForm form, String language) {
        return form.question().isEmpty()
                ? List.of()
                : answers.near(form.subject() + " " + form.question(), language);
    }

    /** Counts words that nothing was found for, if they say nothing of a person. */
    public void missed(String typed, String language, String from) {
        var kept = GapPolicy.kept(typed);
        if (kept.isPresent() && found(typed, language, 1).isEmpty()) {
            requireCalm("search", from, MOST_SEARCHES_AN_HOUR, Duration.ofHours(1));
            gaps.count(kept.get(), language, today());
        }
    }

    /** Forgets what is kept for a time only. */
    public void forget() {
        var now = Instant.now(clock);
        readings.forget(now.minus(VISITS_KEPT), now.minus(DEEDS_KEPT));
        gaps.forget(today().minusDays(GAPS_KEPT_DAYS));
    }

    private void requireCalm(String kind, String from, int most, Duration within) {
        var now = Instant.now(clock);
        var whose = seal.sign("help " + kind + " from " + from, 20);
        if (readings.deed(kind, whose, now.minus(within), now) > most) {
            throw new Refusal(
                    Refusal.Kind.TOO_MANY,
                    "too-many-attempts",
                    "That is a lot at once. Try again in an hour, or send us a mail.");
        }
    }

    private java.time.LocalDate today() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
