package heed.routing;

import org.jspecify.annotations.Nullable;

/**
 * How many conversations somebody takes.
 *
 * @param takes false when none shall come by themselves for now
 * @param most how many open ones at most; null for the limit of the rule
 */
public record Taking(boolean takes, @Nullable Integer most) {

    static final Taking ALL = new Taking(true, null);
}
