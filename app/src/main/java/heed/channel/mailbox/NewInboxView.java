package heed.channel.mailbox;

import heed.access.Team;
import heed.access.Viewer;
import heed.web.Field;
import heed.web.Problems;
import heed.web.SettingsFrame;
import java.util.List;

/** The form that opens an inbox. */
record NewInboxView(
        SettingsFrame frame, Field name, Field address, List<AccountView.Choice> teams) {

    static NewInboxView of(
            Viewer.Member viewer, InboxForm typed, Problems problems, List<Team> teams) {
        return new NewInboxView(
                viewer.settings("New inbox", InboxPage.HERE),
                Field.of("name", "Name, as customers read it", typed.name(), problems)
                        .help("“Support”, “Workshop”: it stands beside the writer’s name."),
                Field.of("address", "Address", typed.address(), problems)
                        .type("email")
                        .help("What customers write to, and what replies come from."),
                InboxPageView.teams(teams, typed.team()));
    }
}
