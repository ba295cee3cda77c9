package heed.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A time in which nobody is on duty.
 *
 * @param ends exclusive
 */
public record Gap(Instant begins, Instant ends) {

    /** Seconds between two shifts are nobody's. */
    private static final Duration SEAM = Duration.ofMinutes(1);

    /** What {@code shifts}, in the order of their beginnings, leave between two instants. */
    static List<Gap> between(Instant from, Instant until, List<Shift> shifts) {
        var gaps = new ArrayList<Gap>();
        var covered = from;
        for (var shift : shifts) {
            if (shift.begins().isAfter(covered.plus(SEAM)) && shift.begins().isBefore(until)) {
                gaps.add(new Gap(covered, shift.begins()));
            }
            covered = shift.ends().isAfter(covered) ? shift.ends() : covered;
        }
        if (covered.isBefore(until)) {
            gaps.add(new Gap(covered, until));
        }
        return gaps;
    }
}
