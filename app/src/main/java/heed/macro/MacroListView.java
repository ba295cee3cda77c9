package heed.macro;

import heed.access.Team;
import heed.access.TeamId;
import heed.web.SettingsFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The macros that somebody may use. */
record MacroListView(SettingsFrame frame, boolean archived, List<Line> lines) {

    /** One of them, and what it does. */
    record Line(String url, String name, String whose, List<String> does) {}

    static MacroListView of(
            SettingsFrame frame, boolean archived, List<Macro> all, List<Team> teams) {
        var names = teams.stream().collect(Collectors.toMap(Team::id, Team::name));
        return new MacroListView(
                frame, archived, all.stream().map(one -> line(one, names)).toList());
    }

    private static Line line(Macro one, Map<TeamId, String> teams) {
        var does = new ArrayList<String>();
        if (one.canned() != null) {
            does.add("Sends a reply");
        }
        does.addAll(one.deeds().told());
        var team = one.team();
        return new Line(
                MacroPage.HERE + "/" + one.id(),
                one.name(),
                one.person() != null
                        ? "yours"
                        : team == null ? "everybody" : teams.getOrDefault(team, "a team"),
                does);
    }
}
