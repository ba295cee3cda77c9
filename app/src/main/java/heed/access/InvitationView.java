package heed.access;

import heed.web.Field;
import heed.web.Problems;
import heed.web.SettingsFrame;
import java.util.List;
import java.util.Set;

/** The form by which somebody is invited. */
record InvitationView(SettingsFrame frame, Field name, Field email, MayView may) {

    static InvitationView of(
            Viewer.Member viewer,
            String name,
            String email,
            Role role,
            Set<TeamId> joined,
            List<Team> teams,
            Problems problems) {
        return new InvitationView(
                viewer.settings("Invite somebody", PeoplePage.HERE),
                Field.of("name", "Name, as customers read it", name, problems),
                Field.of("email", "Mail address", email, problems)
                        .type("email")
                        .help("They sign in with it."),
                MayView.of(role, joined, teams));
    }
}
