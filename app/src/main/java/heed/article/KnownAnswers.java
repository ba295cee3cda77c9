package heed.article;

import heed.article.KnownAnswerStore.Match;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Published articles that answer what a customer asks, in the customer's language. Thread-safe. */
@Service
@Transactional(readOnly = true)
public class KnownAnswers {

    private static final int MOST = 3;
    private static final int MOST_ASKS = 3;
    private static final int LONGEST_ASK = 2_000;

    private final KnownAnswerStore store;
    private final Clock clock;

    KnownAnswers(KnownAnswerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Three at most, the best first; none when nothing surely fits. One statement.
     *
     * @param asks in the words of the customer; the first three are looked at
     * @param tag of their language, BCP 47; English when null
     */
    public List<KnownAnswer> to(List<String> asks, @Nullable String tag) {
        if (asks.isEmpty()) {
            return List.of();
        }
        var language = tag == null ? "en" : Locale.forLanguageTag(tag).getLanguage();
        var today = ArticleReviews.today(clock);
        var found = new HashMap<ArticleId, Match>();
        store
                .matches(
                        asks.stream().limit(MOST_ASKS).map(KnownAnswers::bounded).toList(),
                        language,
                        today)
                .stream()
                .filter(match -> KnownAnswerPolicy.fits(match, today))
                .forEach(match ->
                        found.merge(
                                match.article(),
                                match,
                                (one, other) ->
                                        KnownAnswerPolicy.score(one, today)
                                                        >= KnownAnswerPolicy.score(other, today)
                                                ? one
                                                : other));
        return found.values().stream()
                .sorted(best(today))
                .limit(MOST)
                .map(match -> answer(match, language, today))
                .toList();
    }

    /**
     * What may answer a question that is being typed: with less certainty, for the reader sees at
     * once whether it does. Only what customers read.
     */
    List<KnownAnswer> near(String question, String language) {
        var today = ArticleReviews.today(clock);
        return store.matches(List.of(bounded(question)), language, today).stream()
                .filter(match -> !match.ours())
                .filter(match -> KnownAnswerPolicy.isNear(match, today))
                .sorted(best(today))
                .limit(MOST)
                .map(match -> answer(match, language, today))
                .toList();
    }

    private static Comparator<Match> best(LocalDate today) {
        return Comparator.comparingDouble((Match match) -> -KnownAnswerPolicy.score(match, today))
                .thenComparing(Match::name);
    }

    private static KnownAnswer answer(Match match, String language, LocalDate today) {
        return new KnownAnswer(
                match.article(),
                match.name(),
                language,
                match.ours() ? null : "/help/" + match.article(),
                match.reviewOn().isBefore(today) ? match.reviewOn() : null);
    }

    private static String bounded(String ask) {
        var words = ask.replace("\u0000", "");
        return words.substring(0, Math.min(words.length(), LONGEST_ASK));
    }
}
