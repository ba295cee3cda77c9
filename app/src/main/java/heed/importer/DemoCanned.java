package heed.importer;

import heed.canned.CannedKeeping;
import heed.canned.CannedWanted;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what the company of the demo says often. */
@Component
class DemoCanned {

    private final CannedKeeping keeping;

    DemoCanned(CannedKeeping keeping) {
        this.keeping = keeping;
    }

    /** The file. */
    record Texts(List<Text> canned) {}

    /**
     * One of them.
     *
     * @param team the key of an inbox of theirs; null for everybody
     */
    record Text(
            String name,
            @Nullable String team,
            @Nullable String shortcut,
            @Nullable List<String> tags,
            Map<String, String> texts) {}

    void write(List<Text> texts, DemoHouse.Built built) {
        for (var text : texts) {
            var team = text.team() == null ? null : built.inbox(text.team()).team();
            var writer =
                    built.workers().values().stream()
                            .filter(one -> team == null || one.teams().contains(team))
                            .min(java.util.Comparator.comparing(one -> one.name()))
                            .orElseThrow();
            keeping.add(
                    new CannedWanted(
                            text.name(),
                            text.shortcut(),
                            team,
                            null,
                            text.tags() == null ? List.of() : text.tags(),
                            "en",
                            text.texts()),
                    writer);
        }
    }
}
