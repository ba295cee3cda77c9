package heed.settings;

import heed.access.Viewer;
import heed.web.Field;
import heed.web.Problems;
import heed.web.SettingsFrame;
import org.jspecify.annotations.Nullable;

/** What is set for the whole desk, as a form. */
record DeskSettingsView(SettingsFrame frame, Field company, Field address) {

    static DeskSettingsView of(
            Viewer.Member viewer,
            String company,
            String address,
            Problems problems,
            @Nullable String told) {
        return new DeskSettingsView(
                viewer.settings("The desk", DeskSettingsPage.HERE).telling(told),
                Field.of("company", "Name of the company", company, problems)
                        .optional()
                        .fill("organization")
                        .help(
                                "Customers read it as the sender: “Ada Okoye at Rowan & Finch”. Without it they read"
                                        + " the inbox’s name."),
                Field.of("address", "Public address", address, problems)
                        .optional()
                        .type("url")
                        .help(
                                "Where the desk is reached from outside, such as https://desk.example.org. Invitations"
                                        + " lead there."));
    }
}
