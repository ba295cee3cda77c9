package heed.article;

import heed.article.KnownAnswerStore.Match;
import java.time.LocalDate;

/**
 * Decides whether an article answers an ask, by the words that they share. It would rather say
 * nothing than something wrong: what is shown beside a reply is read in the middle of writing. The
 * limits are measured on the examples of {@code known-answers.yaml}.
 */
final class KnownAnswerPolicy {

    private static final double LEAST = 1.1;
    private static final double NEAR = 0.7;
    private static final double LATE = 0.8;

    private KnownAnswerPolicy() {}

    static boolean fits(Match match, LocalDate today) {
        return score(match, today) >= LEAST;
    }

    /** Whether somebody who is asking may be shown it, who sees at once whether it fits. */
    static boolean isNear(Match match, LocalDate today) {
        return score(match, today) >= NEAR;
    }

    /** From 0 on; an overdue review costs rank here, too. */
    static double score(Match match, LocalDate today) {
        double title = match.title() == 0 ? 0 : (double) match.titled() / match.title();
        double ask = (double) match.shared() / Math.max(1, match.known());
        double told = (double) match.shared() / Math.max(1, match.asked());
        boolean one = match.shared() < 2 && (match.asked() > 2 || match.titled() < match.title());
        double score = match.titled() == 0 || one ? 0 : title + ask * 0.5 + told * 0.5;
        return match.reviewOn().isBefore(today) ? score * LATE : score;
    }
}
