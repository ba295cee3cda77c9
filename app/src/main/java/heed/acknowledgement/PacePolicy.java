package heed.acknowledgement;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * Within how long four out of five hear from us, from how long customers waited lately. Who still
 * waits counts, too: as one who waits at least so long (the product-limit estimate of Kaplan and
 * Meier), so that a queue that grows is not taken for a quick one. A pure decision.
 */
final class PacePolicy {

    /** From fewer than these nothing is concluded. */
    static final int FEWEST = 20;

    /** How far back is looked. */
    static final Duration WEEKS = Duration.ofDays(28);

    /** What counts as the last week. */
    static final Duration LATELY = Duration.ofDays(7);

    private static final double SHARE_LEFT = 0.2;
    private static final long MOST_MARGIN = 4000;

    private PacePolicy() {}

    /**
     * How long somebody waited, or has waited so far.
     *
     * @param length in opening minutes; of a statement that was made, in thousandths of what was
     *     measured when it was
     * @param ended whether somebody replied
     */
    record Wait(Instant since, long length, boolean ended) {}

    /**
     * The length that four out of five stay below, of all weeks or of the last one, whichever is
     * longer: what gets slower is told at once, what gets quicker once it lasts. Empty when there
     * are too few, or so many still wait that nobody can tell.
     */
    static OptionalLong pace(List<Wait> waits, Instant now) {
        var whole = within(waits);
        if (whole.isEmpty()) {
            return whole;
        }
        var after = now.minus(LATELY);
        var lately = waits.stream().filter(one -> one.since().isAfter(after)).toList();
        if (lately.size() < FEWEST) {
            return whole;
        }
        long longest = lately.stream().mapToLong(Wait::length).max().orElse(0);
        var recent = share(lately).orElse(longest);
        return OptionalLong.of(Math.max(whole.getAsLong(), recent));
    }

    /**
     * How long it takes until all who wait now have heard, at the pace of the last week: nobody who
     * asks now is told less, as most are answered in their turn. A fifth more than the mean, which
     * every other wait is longer than. 0 when too few heard lately.
     *
     * @param waiting how many wait
     * @param heard how many heard from us in the last week
     * @param open opening minutes of that week
     */
    static long queue(long waiting, long heard, long open) {
        return heard < FEWEST ? 0 : Math.ceilDiv(waiting * open * 6, heard * 5);
    }

    /**
     * By how many thousandths what is measured has to be taken, so that four out of five of what we
     * stated lately had held: never less than all of it.
     */
    static long margin(List<Wait> outcomes, Instant now) {
        return Math.clamp(pace(outcomes, now).orElse(1000), 1000, MOST_MARGIN);
    }

    private static OptionalLong within(List<Wait> waits) {
        return waits.size() < FEWEST ? OptionalLong.empty() : share(waits);
    }

    private static OptionalLong share(List<Wait> waits) {
        var sorted =
                waits.stream()
                        .sorted(
                                Comparator.comparingLong(Wait::length)
                                        .thenComparing(one -> !one.ended()))
                        .toList();
        double left = 1;
        int atRisk = sorted.size();
        for (var one : sorted) {
            if (one.ended()) {
                left *= 1 - 1.0 / atRisk;
                if (left <= SHARE_LEFT + 1e-9) {
                    return OptionalLong.of(one.length());
                }
            }
            atRisk--;
        }
        return OptionalLong.empty();
    }
}
