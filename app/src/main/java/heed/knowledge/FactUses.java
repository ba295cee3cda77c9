package heed.knowledge;

import heed.access.Elevation;
import heed.access.Viewer;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is open and states a value that is true no more: found when the fact changes, kept until
 * somebody looked at each. Heed looks everywhere; each reader sees what they may see, and how much
 * else there is. Thread-safe.
 */
@Service
@Transactional
class FactUses {

    private static final int MOST = 200;

    private final ObjectProvider<FactUse> sources;
    private final FactUseStore store;
    private final Elevation elevation;
    private final Clock clock;

    FactUses(
            ObjectProvider<FactUse> sources, FactUseStore store, Elevation elevation, Clock clock) {
        this.sources = sources;
        this.store = store;
        this.elevation = elevation;
        this.clock = clock;
    }

    /**
     * A look at what states a value.
     *
     * @param elsewhere how many more there are that the viewer may not see
     */
    record Look(List<FactUseLine> seen, long elsewhere) {

        static final Look NONE = new Look(List.of(), 0);
    }

    /** What states a value now; nothing is kept. For whoever may change the fact. */
    Look preview(FactLine fact) {
        var found = elevation.call(() -> find(fact, fact.value(), fact.says()));
        var seen = store.seen(found);
        return new Look(seen, found.size() - seen.size());
    }

    /** Keeps what states a value that is about to end, as a list to work off. */
    void keep(FactLine fact, FactValue ended) {
        var now = Instant.now(clock);
        elevation.call(() -> {
            var found = find(fact, ended.value(), ended.says());
            store.keep(fact.id(), ended.id(), found, now);
            return found.size();
        });
    }

    /** What is left to look at, and what was looked at; for whoever works here. */
    Look of(FactId fact) {
        var seen = store.of(fact);
        long all = elevation.call(() -> store.open(fact));
        long open = seen.stream().filter(use -> use.lookedAt() == null).count();
        return new Look(seen, all - open);
    }

    /**
     * Says that the viewer looked at one, or did not after all.
     *
     * @throws Refusal when there is none that they may see
     */
    void look(FactId fact, UUID use, boolean looked, Viewer.Member viewer) {
        if (!store.look(fact, use, looked ? viewer.person() : null, Instant.now(clock))) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND, "no-such-use", "There is no such use of this fact.");
        }
    }

    private List<FactUse.Use> find(FactLine fact, String value, String says) {
        var stated = new Stated(fact.id(), fact.key(), fact.team(), value, says);
        return sources.stream()
                .flatMap(source -> source.stating(stated, MOST).stream())
                .limit(MOST)
                .toList();
    }
}
