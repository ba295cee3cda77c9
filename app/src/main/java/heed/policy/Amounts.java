package heed.policy;

import heed.web.Refusal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Sizes of offers, as people type them. */
final class Amounts {

    private static final BigDecimal MOST = new BigDecimal("9999999.99");

    private Amounts() {}

    /**
     * @throws Refusal when it is none, too large, or has fractions of a hundredth
     */
    static BigDecimal accept(BigDecimal amount) {
        if (amount.signum() <= 0
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > 2) {
            throw wrong();
        }
        return amount;
    }

    /**
     * Reads what was typed, with a point or a comma.
     *
     * @return null for nothing
     * @throws Refusal when it is no amount
     */
    static @Nullable BigDecimal read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.length() > 20) {
            throw wrong();
        }
        try {
            return accept(new BigDecimal(typed.strip().replace(',', '.')));
        } catch (NumberFormatException e) {
            throw wrong();
        }
    }

    private static Refusal wrong() {
        return new Refusal(
                Refusal.Kind.INVALID,
                "no-amount",
                "An amount is a number above 0 with two decimals at most, such as 12.50.");
    }
}
