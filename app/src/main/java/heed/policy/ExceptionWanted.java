package heed.policy;

import heed.web.Refusal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to grant a customer.
 *
 * @param amount in the unit of the offer; null when it has none
 * @param ask whether to ask a lead when it is beyond what they may grant alone
 * @param key names this wish: the same key a second time grants nothing more
 */
public record ExceptionWanted(
        OfferId offer, @Nullable BigDecimal amount, String reason, boolean ask, String key) {

    public ExceptionWanted {
        key = key.replace("\u0000", "");
    }

    /**
     * @throws Refusal when a part is missing, or does not fit the offer
     */
    ExceptionWanted accepted(Offer of) {
        var why =
                PolicyWanted.text(
                        reason, 2000, "reason-missing", "Say why: colleagues learn from it.");
        if (of.isSized() && amount == null) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "amount-missing", "Say how much, in " + of.unit() + ".");
        }
        if (key.isBlank() || key.length() > 200) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "key-missing",
                    "Open the page again, and press it there.");
        }
        return new ExceptionWanted(
                offer,
                of.isSized() && amount != null ? Amounts.accept(amount) : null,
                why,
                ask,
                key);
    }

    /** What counts against a limit. */
    BigDecimal size() {
        return amount == null ? BigDecimal.ONE : amount;
    }
}
