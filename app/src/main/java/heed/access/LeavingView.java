package heed.access;

import heed.web.SettingsFrame;
import org.jspecify.annotations.Nullable;

/** What happens when somebody leaves, before it does. */
record LeavingView(
        SettingsFrame frame,
        String url,
        String name,
        String givenBack,
        boolean self,
        @Nullable String problem) {

    static LeavingView of(
            Viewer.Member viewer, Colleague one, long inHand, @Nullable String problem) {
        var person = one.person();
        return new LeavingView(
                viewer.settings(person.name() + " leaves", PeoplePage.HERE),
                PeoplePage.HERE + "/" + person.id(),
                person.name(),
                givenBack(inHand),
                person.id().equals(viewer.person()),
                problem);
    }

    private static String givenBack(long inHand) {
        if (inHand == 0) {
            return "They have no open conversation, so nothing changes hands.";
        }
        var what =
                inHand == 1
                        ? "Their one open conversation goes back to its team"
                        : "Their " + inHand + " open conversations go back to their teams";
        return what
                + ", each with the next step “Take over”, due by the end of the next working day.";
    }
}
