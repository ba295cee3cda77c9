package heed.promise;

import heed.access.PersonId;
import heed.access.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which promises a list shows; each part that is null leaves all.
 *
 * @param owed only those of which something is to be done: open, or broken and not told
 * @param from due then or later
 * @param until due before then
 */
public record LedgerQuery(
        @Nullable PersonId owner,
        @Nullable TeamId team,
        @Nullable PromiseState state,
        boolean owed,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** All that is owed. */
    public static final LedgerQuery OWED = new LedgerQuery(null, null, null, true, null, null);

    public LedgerQuery of(PersonId person) {
        return new LedgerQuery(person, team, state, owed, from, until);
    }

    public LedgerQuery of(TeamId wanted) {
        return new LedgerQuery(owner, wanted, state, owed, from, until);
    }

    public LedgerQuery in(PromiseState wanted) {
        return new LedgerQuery(owner, team, wanted, owed, from, until);
    }

    public LedgerQuery due(@Nullable Instant first, @Nullable Instant end) {
        return new LedgerQuery(owner, team, state, owed, first, end);
    }
}
