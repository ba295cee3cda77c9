package heed.knownissue;

import heed.access.People;
import heed.access.Team;
import heed.access.TeamId;
import heed.web.DeskIdentity;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what everybody may know of known issues. Thread-safe. */
@Service
@Transactional(readOnly = true)
class PublicIssues {

    private final KnownIssues issues;
    private final IssueUpdateStore updates;
    private final People people;
    private final ObjectProvider<DeskIdentity> identity;

    PublicIssues(
            KnownIssues issues,
            IssueUpdateStore updates,
            People people,
            ObjectProvider<DeskIdentity> identity) {
        this.issues = issues;
        this.updates = updates;
        this.people = people;
        this.identity = identity;
    }

    /**
     * @param accepted what the browser says in {@code Accept-Language}
     */
    PublicIssuesView read(@Nullable String accepted) {
        var shown = issues.open().stream().filter(KnownIssue::shown).toList();
        var zones = zones();
        var last = updates.lastTold(shown);
        var company = identity.stream().flatMap(desk -> desk.company().stream()).findFirst();
        return PublicIssuesView.of(
                ranges(accepted), company.orElse(null), shown, last, one -> zone(one, zones));
    }

    private Map<TeamId, ZoneId> zones() {
        return people.teams().stream().collect(Collectors.toMap(Team::id, Team::zone));
    }

    /** By whose clocks it is told: its team's. */
    private static ZoneId zone(KnownIssue issue, Map<TeamId, ZoneId> zones) {
        return issue.team() == null
                ? zones.values().stream().findFirst().orElse(ZoneOffset.UTC)
                : zones.getOrDefault(issue.team(), ZoneOffset.UTC);
    }

    private static List<String> ranges(@Nullable String accepted) {
        try {
            return Locale.LanguageRange.parse(accepted == null ? "en" : accepted).stream()
                    .map(range -> range.getRange().split("[-_]", 2)[0])
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException nonsense) {
            return List.of("en");
        }
    }
}
