package heed.review.check;

import heed.review.text.Span;
import java.util.List;
import java.util.TreeSet;

/**
 * Spans of which none overlaps another: who comes first stays. Holds no more than anybody mends.
 */
final class DisjointSpans {

    private static final int MOST = 100;

    private final TreeSet<Span> spans = new TreeSet<>();

    void add(Span span) {
        if (isFull()) return;
        Span before = spans.floor(span);
        Span after = spans.ceiling(span);
        boolean free =
                (before == null || !before.overlaps(span))
                        && (after == null || !after.overlaps(span));
        if (free) spans.add(span);
    }

    boolean isFull() {
        return spans.size() >= MOST;
    }

    List<Sighting> sightings() {
        return spans.stream().map(Sighting::at).toList();
    }
}
