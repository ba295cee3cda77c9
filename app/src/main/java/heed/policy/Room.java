package heed.policy;

import heed.access.Viewer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody may go with an offer to one customer, today and alone.
 *
 * @param any whether they may at all
 * @param most in the unit of the offer; for what has no size one means yes; null without a limit
 */
public record Room(boolean any, @Nullable BigDecimal most) {

    static final Room NONE = new Room(false, BigDecimal.ZERO);

    /**
     * The most generous of the limits that fit who grants and how long we know the customer, less
     * what this customer was granted within a year. Each limit counts by itself: one that was used
     * up leaves the next.
     *
     * @param granted of this offer to this customer within 365 days; what has no size counts as one
     */
    static Room within(
            Collection<Limit> limits, Viewer.Member who, int knownDays, BigDecimal granted) {
        return limits.stream()
                .filter(limit -> who.may(limit.role()) && limit.knownDays() <= knownDays)
                .map(limit -> of(limit, granted))
                .max(Comparator.comparing(Room::size))
                .orElse(NONE);
    }

    private static Room of(Limit limit, BigDecimal granted) {
        if (limit.yearly() == null) {
            return new Room(true, limit.most());
        }
        var left = limit.yearly().subtract(granted);
        if (left.signum() <= 0) {
            return NONE;
        }
        return new Room(true, limit.most() == null ? left : left.min(limit.most()));
    }

    /** Whether {@code amount} is inside; what has no size is one. */
    boolean holds(BigDecimal amount) {
        return any && (most == null || amount.compareTo(most) <= 0);
    }

    private BigDecimal size() {
        return most == null ? new BigDecimal("1e15") : most;
    }

    /** What may be offered where. */
    record Of(Policy policy, Offer offer, Room room, List<PolicyException> before) {}
}
