package heed.knownissue;

import heed.access.TeamId;
import heed.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who works on a known issue: those of its team, and everybody on the whole desk's. Thread-safe.
 */
@Component
class IssueRights {

    private final KnownIssueStore store;

    IssueRights(KnownIssueStore store) {
        this.store = store;
    }

    /**
     * @param team null for the whole desk's
     */
    boolean mayWorkOn(@Nullable TeamId team) {
        return store.mayWorkOn(team);
    }

    /**
     * @throws Refusal when it is another team's
     */
    void require(@Nullable TeamId team) {
        if (!mayWorkOn(team)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-your-teams",
                    "This known issue is another team's. Tell them what you know.");
        }
    }
}
