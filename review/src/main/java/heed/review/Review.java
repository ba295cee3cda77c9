package heed.review;

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

    /** The findings to show first: the loudest, at most {@value #SHOWN_AT_ONCE}. */
    public List<Finding> shown() {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::level))
                .limit(SHOWN_AT_ONCE)
                .toList();
    }
}
