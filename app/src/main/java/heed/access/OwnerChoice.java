package heed.access;

import java.util.ArrayList;
import java.util.List;

/**
 * Whose a thing may be that people keep for themselves, for a team or for everybody, as a form
 * offers it: {@code me}, the id of a team, {@code desk}.
 */
public record OwnerChoice(String value, String words, boolean chosen) {

    /**
     * What the viewer may choose, and what is chosen now whoever chose it.
     *
     * @param chosen one of the values
     */
    public static List<OwnerChoice> of(String chosen, List<Team> teams, Viewer.Member viewer) {
        var choices = new ArrayList<OwnerChoice>();
        choices.add(new OwnerChoice("me", "Me alone", chosen.equals("me")));
        for (var team : teams) {
            var id = team.id().toString();
            boolean leads =
                    viewer.may(Role.ADMINISTRATOR)
                            || viewer.may(Role.LEAD) && viewer.teams().contains(team.id());
            if (leads || chosen.equals(id)) {
                choices.add(new OwnerChoice(id, team.name(), chosen.equals(id)));
            }
        }
        if (viewer.may(Role.LEAD) || chosen.equals("desk")) {
            choices.add(new OwnerChoice("desk", "Everybody", chosen.equals("desk")));
        }
        return choices;
    }
}
