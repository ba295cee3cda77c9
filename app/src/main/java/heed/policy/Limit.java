package heed.policy;

import heed.access.Role;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody may go with an offer by themselves.
 *
 * @param role who, and everybody who is trusted with more
 * @param knownDays for customers whom we have known for so many days
 * @param most at once, in the unit of the offer; null without a limit
 * @param yearly to one customer within 365 days, in the same unit, where what has no size counts as
 *     one; null without a limit
 */
public record Limit(
        Role role, int knownDays, @Nullable BigDecimal most, @Nullable BigDecimal yearly) {

    /** As it is told in the log of changes. */
    String told() {
        return "%s from day %d: %s at once, %s in a year"
                .formatted(
                        role.name().toLowerCase(Locale.ROOT), knownDays, told(most), told(yearly));
    }

    private static String told(@Nullable BigDecimal size) {
        return size == null ? "any" : size.stripTrailingZeros().toPlainString();
    }
}
