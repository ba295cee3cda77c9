package heed.policy;

import heed.access.Role;
import java.math.BigDecimal;
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
        Role role, int knownDays, @Nullable BigDecimal most, @Nullable BigDecimal yearly) {}
