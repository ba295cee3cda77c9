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
    private static final int MOST = 500;

    private final ArticleStore store;
    private final ArticleSearch search;
    private final ReadingStore readings;
    private final Visitor visitors;
    private final Seal seal;
    private final Clock clock;

    Helping(
            ArticleStore store,
            ArticleSearch search,
            ReadingStore readings,
            Visitor visitors,
            Seal seal,
            Clock clock) {
        this.store = store;
        this.search = search;
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
