package heed.access;

import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everybody who works here, and did, as administrators see them. */
record PeopleView(SettingsFrame frame, List<Line> here, List<Line> gone) {

    /**
     * A person in the list.
     *
     * @param seen when they were last here, in words
     */
    record Line(String url, String name, String email, String role, String teams, String seen) {}

    static PeopleView of(
            SettingsFrame frame, List<Colleague> all, List<Team> teams, TimeWords words) {
        var names = teams.stream().collect(Collectors.toMap(Team::id, Team::name));
        return new PeopleView(
                frame,
                all.stream()
                        .filter(one -> one.person().worksHere())
                        .map(one -> line(one, names, words))
                        .toList(),
                all.stream()
                        .filter(one -> !one.person().worksHere())
                        .map(one -> line(one, names, words))
                        .toList());
    }

    private static Line line(Colleague one, Map<TeamId, String> names, TimeWords words) {
        var person = one.person();
        return new Line(
                "/settings/people/" + person.id(),
                person.name(),
                person.email(),
                RoleWords.of(person.role()).name(),
                one.teams().stream()
                        .map(team -> names.getOrDefault(team, ""))
                        .collect(Collectors.joining(", ")),
                seen(one, words));
    }

    private static String seen(Colleague one, TimeWords words) {
        var left = one.person().leftAt();
        if (left != null) {
            return "left " + words.day(left);
        }
        if (one.invited()) {
            return "invited " + words.day(one.person().createdAt());
        }
        return one.seenAt() == null ? "signed out" : words.shortly(one.seenAt());
    }
}
