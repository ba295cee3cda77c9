package heed.knowledge;

import heed.access.TeamId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is true. Everybody who works here may read it. Thread-safe. */
@Service
@Transactional(readOnly = true)
public class Facts {

    private final FactStore store;
    private final Clock clock;

    Facts(FactStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What is true for a team at a moment, by key, each key once: the team's own before the desk's,
     * and in {@code language} before the one for every language. One statement.
     *
     * @param language of the customer, two letters; null when it is not known
     */
    public List<Fact> valid(TeamId team, @Nullable String language, Instant at) {
        return store.standing(team, language, at);
    }

    /** What is true for a team now, as {@link #valid(TeamId, String, Instant)} tells it. */
    public List<Fact> valid(TeamId team, @Nullable String language) {
        return valid(team, language, Instant.now(clock));
    }
}
