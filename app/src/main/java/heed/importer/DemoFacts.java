package heed.importer;

import heed.knowledge.FactKeeping;
import heed.knowledge.FactWanted;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what is true at the company of the demo. */
@Component
class DemoFacts {

    private final FactKeeping facts;

    DemoFacts(FactKeeping facts) {
        this.facts = facts;
    }

    /** The file. */
    record Texts(List<Text> facts) {}

    /**
     * One of them.
     *
     * @param team the key of an inbox of theirs; null for everybody
     * @param language null for every language that has none of its own
     */
    record Text(
            String key,
            @Nullable String team,
            @Nullable String language,
            String value,
            String says) {}

    void write(List<Text> texts, DemoHouse.Built built) {
        for (var text : texts) {
            var team = text.team() == null ? null : built.inbox(text.team()).team();
            var keeper =
                    built.workers().values().stream()
                            .filter(one -> team == null || one.teams().contains(team))
                            .min(Comparator.comparing(one -> one.name()))
                            .orElseThrow();
            facts.add(
                    new FactWanted(
                            text.key(),
                            team,
                            text.language(),
                            text.value(),
                            text.says(),
                            null,
                            null,
                            keeper.person(),
                            null));
        }
    }
}
