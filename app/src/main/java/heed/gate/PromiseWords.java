package heed.gate;

import heed.promise.PromiseFound;
import heed.promise.PromiseId;
import heed.promise.PromisesInReplies;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a reply's writer says of promises: which of those found are none, which earlier ones it
 * keeps, and which it renews.
 *
 * @param putAway by the id that each has in the review
 */
public record PromiseWords(Set<FindingId> putAway, List<PromiseId> keeps, List<Renewal> renews) {

    public static final PromiseWords NONE = new PromiseWords(Set.of(), List.of(), List.of());

    /**
     * That a promise of the reply takes the place of an earlier one.
     *
     * @param reason why; never empty when it leaves
     */
    public record Renewal(FindingId by, PromiseId old, String reason) {}

    public PromiseWords {
        putAway = Set.copyOf(putAway);
        keeps = List.copyOf(keeps);
        renews = List.copyOf(renews);
    }

    /** Those that count: what was put away is none. */
    List<PromiseFound> of(List<PromiseFound> found) {
        return found.stream()
                .filter(one -> !putAway.contains(Reviewed.Promise.id(one.text())))
                .toList();
    }

    /** What is done about earlier ones; a renewal whose promise is gone from the text is none. */
    List<PromisesInReplies.Deed> deeds(List<PromiseFound> kept) {
        var deeds = new ArrayList<PromisesInReplies.Deed>();
        var ids = kept.stream().map(one -> Reviewed.Promise.id(one.text())).toList();
        for (var renewal : renews) {
            int at = ids.indexOf(renewal.by());
            if (at >= 0) {
                deeds.add(new PromisesInReplies.Deed(renewal.old(), at, renewal.reason()));
            }
        }
        keeps.stream()
                .filter(id -> deeds.stream().noneMatch(deed -> deed.promise().equals(id)))
                .distinct()
                .forEach(id -> deeds.add(new PromisesInReplies.Deed(id, null, "")));
        return deeds;
    }
}
