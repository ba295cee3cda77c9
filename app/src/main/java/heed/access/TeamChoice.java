package heed.access;

import heed.web.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of which team a page shows figures: of the viewer's own, or for administrators of any.
 *
 * @param teams that may be chosen, in their order
 * @param shown the one that is; null when there is none to choose
 */
public record TeamChoice(List<Team> teams, @Nullable Team shown) {

    /**
     * @param wanted null for the first of the viewer's own, else the first of all
     * @throws Refusal when the wanted one is none of them
     */
    public static TeamChoice of(List<Team> all, @Nullable TeamId wanted, Viewer.Member viewer) {
        var teams =
                all.stream()
                        .filter(team ->
                                viewer.may(Role.ADMINISTRATOR)
                                        || viewer.teams().contains(team.id()))
                        .toList();
        return new TeamChoice(teams, wanted == null ? first(teams, viewer) : chosen(teams, wanted));
    }

    private static @Nullable Team first(List<Team> teams, Viewer.Member viewer) {
        return teams.stream()
                .filter(team -> viewer.teams().contains(team.id()))
                .findFirst()
                .orElse(teams.isEmpty() ? null : teams.getFirst());
    }

    private static Team chosen(List<Team> teams, TeamId wanted) {
        return teams.stream()
                .filter(team -> team.id().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-team",
                                "There is no such team, or none that you are in."));
    }
}
