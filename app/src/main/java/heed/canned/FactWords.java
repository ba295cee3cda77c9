package heed.canned;

import heed.access.TeamId;
import heed.access.Viewer;
import heed.knowledge.Fact;
import heed.knowledge.Facts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is true now and may stand in a text, by the keys of facts. Thread-safe. */
@Component
class FactWords {

    /** No team is called so: for it holds what holds for the whole desk. */
    private static final TeamId NONE = new TeamId(new UUID(0, 0));

    private final Facts facts;

    FactWords(Facts facts) {
        this.facts = facts;
    }

    /** By language, each asked for once. To be used by one thread, and soon. */
    Function<String, Map<String, String>> of(@Nullable TeamId team) {
        var known = new LinkedHashMap<String, Map<String, String>>();
        return language -> known.computeIfAbsent(language, one -> of(team, one));
    }

    private Map<String, String> of(@Nullable TeamId team, String language) {
        var asked = language.length() == 2 ? language : null;
        return facts.valid(team == null ? NONE : team, asked).stream()
                .collect(Collectors.toMap(Fact::key, Fact::value));
    }

    /** What may stand in a text that is used by a team, by a person in theirs, or by everybody. */
    Function<String, Map<String, String>> of(CannedWanted wanted, Viewer.Member viewer) {
        if (wanted.person() == null) {
            return of(wanted.team());
        }
        var teams = viewer.teams().isEmpty() ? Set.of(NONE) : viewer.teams();
        var each = teams.stream().map(this::of).toList();
        return language -> {
            var all = new LinkedHashMap<String, String>();
            each.forEach(team -> all.putAll(team.apply(language)));
            return all;
        };
    }
}
