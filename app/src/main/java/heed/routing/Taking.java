package heed.routing;

import heed.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How many conversations somebody takes.
 *
 * @param takes false when none shall come by themselves for now
 * @param most how many open ones at most; null for the limit of the rule
 */
public record Taking(boolean takes, @Nullable Integer most) {

    static final Taking ALL = new Taking(true, null);

    /**
     * A number of open ones, as it was chosen; null for any number.
     *
     * @throws Refusal when it is out of bounds
     */
    static @Nullable Integer limit(@Nullable Integer most) {
        if (most != null && (most < 1 || most > 1000)) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "limit-out-of-range",
                    "A limit is from 1 to 1,000; leave it out for none.");
        }
        return most;
    }
}
