package heed.access;

import heed.web.SettingsFrame;
import java.util.List;
import java.util.Map;

/** The teams, with who is in them. */
record TeamsView(SettingsFrame frame, List<Line> teams) {

    /** A team in the list. */
    record Line(String url, String name, String zone, String members) {}

    static TeamsView of(SettingsFrame frame, List<Team> teams, Map<TeamId, List<String>> members) {
        return new TeamsView(
                frame,
                teams.stream()
                        .map(team ->
                                new Line(
                                        TeamPage.HERE + "/" + team.id(),
                                        team.name(),
                                        team.zone().getId(),
                                        String.join(
                                                ", ", members.getOrDefault(team.id(), List.of()))))
                        .toList());
    }
}
