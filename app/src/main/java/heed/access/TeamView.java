package heed.access;

import heed.web.Field;
import heed.web.Problems;
import heed.web.SettingsFrame;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A team to set up or to change.
 *
 * @param people everybody who works here, those in the team ticked
 */
record TeamView(
        SettingsFrame frame,
        String action,
        boolean fresh,
        Field name,
        Field zone,
        List<MayView.Choice> people) {

    static TeamView of(
            Viewer.Member viewer,
            @Nullable Team team,
            String name,
            String zone,
            Set<PersonId> members,
            List<Person> everybody,
            Problems problems) {
        return new TeamView(
                viewer.settings(team == null ? "New team" : team.name(), TeamPage.HERE),
                team == null ? TeamPage.HERE : TeamPage.HERE + "/" + team.id(),
                team == null,
                Field.of("name", "Name", name, problems)
                        .help("Customers may read it: “Support”, “Workshop”."),
                Field.of("zone", "Time zone", zone, problems)
                        .list("zones")
                        .help("Its working hours are reckoned there; set them under Hours."),
                everybody.stream()
                        .filter(Person::worksHere)
                        .map(person ->
                                new MayView.Choice(
                                        person.id().toString(),
                                        person.name(),
                                        person.email(),
                                        members.contains(person.id())))
                        .toList());
    }

    TeamView telling(@Nullable String told) {
        return new TeamView(frame.telling(told), action, fresh, name, zone, people);
    }
}
