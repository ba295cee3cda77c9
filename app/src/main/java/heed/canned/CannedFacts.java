package heed.canned;

import heed.knowledge.FactUse;
import heed.knowledge.Stated;
import java.util.List;
import org.springframework.stereotype.Component;

/** Canned replies that state a fact word by word rather than insert it. */
@Component
class CannedFacts implements FactUse {

    private static final int MOST_READ = 2_000;

    private final CannedStore store;

    CannedFacts(CannedStore store) {
        this.store = store;
    }

    @Override
    public List<Use> stating(Stated fact, int limit) {
        return store.all(false, null, MOST_READ).stream()
                .filter(reply ->
                        fact.team() == null
                                || reply.team() == null
                                || reply.team().equals(fact.team()))
                .filter(reply -> reply.texts().values().stream().anyMatch(fact::in))
                .limit(limit)
                .map(reply ->
                        new Use(
                                "canned-reply",
                                reply.id().value(),
                                null,
                                null,
                                reply.name(),
                                "/settings/canned-replies/" + reply.id()))
                .toList();
    }
}
