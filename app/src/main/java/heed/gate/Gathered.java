package heed.gate;

import heed.promise.Standing;
import java.util.List;

/**
 * A draft with all that a review of it wants to know.
 *
 * @param rules what the team chose, and what was said before
 * @param standing what is owed already, and what the writer may promise
 */
record Gathered(Case draft, GateStore.Rules rules, Standing standing) {

    Vows vows(List<Reviewed.Promise> promises) {
        return new Vows(standing, draft.promises(promises));
    }
}
