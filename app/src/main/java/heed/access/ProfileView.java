package heed.access;

import heed.web.Field;
import heed.web.Problems;
import heed.web.SettingsFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sets for themselves.
 *
 * @param preview how the end of a reply looks
 */
record ProfileView(
        SettingsFrame frame,
        String email,
        Field name,
        Field zone,
        Field signature,
        List<MayView.Choice> themes,
        String preview) {

    static ProfileView of(
            Viewer.Member viewer, Wanted wanted, Problems problems, @Nullable String told) {
        return new ProfileView(
                viewer.settings("Profile", ProfilePage.HERE).telling(told),
                viewer.email(),
                Field.of("name", "Your name, as customers read it", wanted.name(), problems)
                        .fill("name"),
                Field.of("zone", "Your time zone", wanted.zone(), problems)
                        .list("zones")
                        .help("Times on your screens are told in it."),
                Field.of("signature", "Signature", wanted.signature(), problems)
                        .optional()
                        .help("Ends each of your replies, above that of the inbox."),
                List.of(
                        theme("system", "As the system has it", wanted.theme()),
                        theme("light", "Light", wanted.theme()),
                        theme("dark", "Dark", wanted.theme())),
                wanted.signature().strip());
    }

    /** What was typed, or is kept. */
    record Wanted(String name, String zone, String signature, String theme) {}

    private static MayView.Choice theme(String value, String name, String chosen) {
        return new MayView.Choice(value, name, "", value.equals(chosen));
    }
}
