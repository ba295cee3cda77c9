package heed.review;

import heed.review.check.CheckPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Decides which findings are worth saying: one for a place, the most specific. */
final class Arbiter {

    private static final Comparator<Finding> LOUDEST_FIRST =
            Comparator.comparing(Finding::level)
                    .thenComparing(finding -> finding.span().length())
                    .thenComparing(Finding::span)
                    .thenComparing(Finding::check);

    private final Map<String, CheckPage> pages;

    Arbiter(Map<String, CheckPage> pages) {
        this.pages = pages;
    }

    /** What remains, in the order of the draft. */
    List<Finding> decide(List<Finding> findings) {
        var kept = new ArrayList<Finding>();
        for (Finding finding : findings.stream().sorted(LOUDEST_FIRST).toList())
            if (kept.stream().noneMatch(other -> saysTheSame(other, finding))
                    && findings.stream().noneMatch(other -> yields(finding, other)))
                kept.add(finding);
        kept.sort(Comparator.comparing(Finding::span).thenComparing(Finding::check));
        return List.copyOf(kept);
    }

    private static boolean saysTheSame(Finding kept, Finding other) {
        if (kept.span().isEmpty() || other.span().isEmpty())
            return kept.check().equals(other.check())
                    && kept.span().equals(other.span())
                    && kept.evidence().equals(other.evidence());
        return kept.span().overlaps(other.span());
    }

    private boolean yields(Finding finding, Finding other) {
        CheckPage page = pages.get(finding.check());
        return page != null
                && page.yieldsTo().contains(other.check())
                && (finding.span().isEmpty() || finding.span().overlaps(other.span()));
    }
}
