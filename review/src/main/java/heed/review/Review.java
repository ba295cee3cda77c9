package heed.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about a draft.
 *
 * @param language of the draft: two letters, or {@code unknown}
 * @param millis how long the review took
 * @param findings what is wrong, in the order of the draft
 * @param asks what the customer asked, with what became of it if the draft is sent
 * @param promises what the draft commits us to
 * @param mood how the customer feels; null when nothing could tell
 * @param unchecked what was not looked at
 */
public record Review(
        String id,
        String language,
        long millis,
        List<Finding> findings,
        List<Ask> asks,
        List<Promise> promises,
        @Nullable Mood mood,
        List<Unchecked> unchecked) {

    /** How many findings a writer can take in at once. */
    public static final int SHOWN_AT_ONCE = 3;

    /** The same with what a proofreader found where nothing else was found. */
    public Review proofread(Proofreader proofreader, ReviewCase reviewCase) {
        if (!proofreader.languages().contains(language))
            return unchecked(Proofreader.CHECK, "language " + language);
        var all = new ArrayList<>(findings);
        for (Finding mistake : proofreader.findings(reviewCase))
            if (findings.stream().noneMatch(one -> one.span().overlaps(mistake.span())))
                all.add(mistake);
        all.sort(Comparator.comparing(Finding::span).thenComparing(Finding::check));
        return new Review(id, language, millis, List.copyOf(all), asks, promises, mood, unchecked);
    }

    /** The same, saying of one more check that it did not look. */
    public Review unchecked(String check, String why) {
        var more = new ArrayList<>(unchecked);
        more.add(new Unchecked(check, why));
        return new Review(id, language, millis, findings, asks, promises, mood, List.copyOf(more));
    }

    /** The findings to show first: the loudest, at most {@value #SHOWN_AT_ONCE}. */
    public List<Finding> shown() {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::level))
                .limit(SHOWN_AT_ONCE)
                .toList();
    }
}
