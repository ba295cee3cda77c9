package heed.gate;

import heed.access.ChangeLog;
import heed.access.People;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How loud the checks are for each team. Leads choose it for theirs. Thread-safe. */
@Service
@Transactional
class Levels {

    private final LevelStore store;
    private final Reviews reviews;
    private final People people;
    private final ChangeLog changes;
    private final Clock clock;

    Levels(LevelStore store, Reviews reviews, People people, ChangeLog changes, Clock clock) {
        this.store = store;
        this.reviews = reviews;
        this.people = people;
        this.changes = changes;
        this.clock = clock;
    }

    /** What a team chose, or came to, by check. */
    @Transactional(readOnly = true)
    Map<String, LevelStore.Row> of(TeamId team) {
        return store.of(team);
    }

    /**
     * Chooses how loud a check is for a team; null for as its page says. A check that was demoted
     * is as loud as it says again.
     *
     * @throws Refusal when the viewer does not lead the team, or a stop would go unseen
     */
    void choose(TeamId team, String check, @Nullable Level level, Viewer.Member viewer) {
        requireLeads(team, viewer);
        var pages = reviews.levels();
        if (!pages.containsKey(check)) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND, "no-such-check", "There is no such check here.");
        }
        if (level != null && !new LevelPolicy(pages, Map.of()).mayBe(check, level)) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "stop-not-silenced",
                    "A check that stops can warn instead; it cannot be silenced.");
        }
        var before = store.of(team).get(check);
        store.choose(team, check, level, Instant.now(clock));
        changes.note(
                "check-level-changed",
                check,
                Map.of("team", "", "level", word(before)),
                Map.of(
                        "team",
                        people.team(team).name(),
                        "level",
                        level == null ? "as its page says" : level.word()));
    }

    /** Looks whether a check that was confirmed just now has cried wolf too often. */
    void learn(TeamId team, String check) {
        var page = reviews.levels().getOrDefault(check, Level.STOP);
        var latest = store.confirmed(team, check, DemotionPolicy.LOOKED_AT);
        if (DemotionPolicy.demotes(page, latest) && store.demote(team, check, Instant.now(clock))) {
            ViewerScope.run(
                    new Viewer.Job("gate"),
                    () ->
                            changes.note(
                                    "check-demoted",
                                    check,
                                    Map.of("team", "", "level", "warn"),
                                    Map.of("team", people.team(team).name(), "level", "hint")));
        }
    }

    static boolean leads(TeamId team, Viewer.Member viewer) {
        return viewer.may(Role.ADMINISTRATOR)
                || viewer.may(Role.LEAD) && viewer.teams().contains(team);
    }

    private static void requireLeads(TeamId team, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        if (!leads(team, viewer)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-your-team",
                    "A lead of this team, or an administrator, chooses this.");
        }
    }

    private static String word(LevelStore.@Nullable Row before) {
        if (before == null || before.level() == null && before.demotedAt() == null) {
            return "as its page says";
        }
        return before.demotedAt() != null || before.level() == null
                ? "hint, by itself"
                : before.level().word();
    }
}
