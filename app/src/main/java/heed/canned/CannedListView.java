package heed.canned;

import heed.access.Team;
import heed.access.TeamId;
import heed.web.SettingsFrame;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The canned replies that somebody may use.
 *
 * @param archived whether those that are out of the way are shown
 * @param typed what they are narrowed by
 */
record CannedListView(SettingsFrame frame, boolean archived, String typed, List<Line> lines) {

    /**
     * One of them.
     *
     * @param whose {@code yours}, the name of a team, or {@code everybody}
     */
    record Line(
            String url,
            String name,
            @Nullable String shortcut,
            String whose,
            String languages,
            CannedFigure figure) {}

    static CannedListView of(
            SettingsFrame frame,
            boolean archived,
            String typed,
            List<CannedReply> all,
            List<Team> teams,
            Map<CannedId, CannedFigure> figures) {
        var names = teams.stream().collect(Collectors.toMap(Team::id, Function.identity()));
        return new CannedListView(
                frame,
                archived,
                typed,
                all.stream()
                        .map(one -> line(one, names, figures))
                        .sorted(
                                Comparator.comparing((Line line) -> line.figure().trouble())
                                        .reversed())
                        .toList());
    }

    private static Line line(
            CannedReply one, Map<TeamId, Team> teams, Map<CannedId, CannedFigure> figures) {
        return new Line(
                CannedPage.HERE + "/" + one.id(),
                one.name(),
                one.shortcut(),
                whose(one, teams),
                one.texts().keySet().stream().sorted().collect(Collectors.joining(", ")),
                figures.getOrDefault(one.id(), CannedFigure.NONE));
    }

    private static String whose(CannedReply one, Map<TeamId, Team> teams) {
        if (one.person() != null) {
            return "yours";
        }
        var team = one.team() == null ? null : teams.get(one.team());
        return team == null ? "everybody" : team.name();
    }
}
