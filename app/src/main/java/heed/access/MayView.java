package heed.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody may do, and in which teams, as choices. */
record MayView(List<Choice> roles, List<Choice> teams) {

    /**
     * A choice in a form.
     *
     * @param means what follows from it; may be empty
     */
    record Choice(String value, String name, String means, boolean chosen) {}

    static MayView of(Role role, Set<TeamId> joined, List<Team> teams) {
        return new MayView(
                Stream.of(Role.values())
                        .map(each -> {
                            var words = RoleWords.of(each);
                            return new Choice(
                                    each.name(), words.name(), words.means(), each == role);
                        })
                        .toList(),
                teams.stream()
                        .map(team ->
                                new Choice(
                                        team.id().toString(),
                                        team.name(),
                                        "",
                                        joined.contains(team.id())))
                        .toList());
    }
}
