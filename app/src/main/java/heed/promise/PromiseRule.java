package heed.promise;

import org.jspecify.annotations.Nullable;

/**
 * How a team goes about its promises.
 *
 * @param ownerMinutes of opening time before one is due, when its owner is told
 * @param leadMinutes the same, when the leads are told that nothing has happened
 * @param perDay how many the team can keep in one day; null when nobody said
 */
public record PromiseRule(
        int ownerMinutes, int leadMinutes, @Nullable Integer perDay, long version) {

    /** Four hours and one hour, and as many as there are. */
    public static final PromiseRule USUAL = new PromiseRule(240, 60, null, 0);
}
