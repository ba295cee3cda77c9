package heed.policy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be offered beyond a rule: a voucher, a free exchange, ten days more.
 *
 * @param unit in which its size is said, such as {@code EUR}, {@code %} or {@code days}; null when
 *     it is given or not
 */
public record Offer(
        OfferId id, PolicyId policy, String says, @Nullable String unit, List<Limit> limits) {

    public Offer {
        limits = List.copyOf(limits);
    }

    /** Whether it has a size. */
    public boolean isSized() {
        return unit != null;
    }

    /** As people say it: “voucher of 20 EUR”, “free exchange”. */
    String said(@Nullable BigDecimal amount) {
        return amount == null || unit == null
                ? says
                : says + ", " + amount.stripTrailingZeros().toPlainString() + " " + unit;
    }
}
