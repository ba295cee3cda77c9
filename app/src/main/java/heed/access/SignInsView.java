package heed.access;

import heed.web.Field;
import heed.web.Problems;
import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody's own way in: where they are signed in, and their password. */
record SignInsView(
        SettingsFrame frame,
        List<Line> signIns,
        boolean elsewhere,
        String email,
        Field old,
        Field wanted) {

    /** A browser that somebody is signed in with. */
    record Line(String url, String browser, String place, String since, boolean here) {}

    static SignInsView of(
            Viewer.Member viewer,
            List<OwnSignInStore.Own> all,
            TimeWords words,
            Problems problems,
            @Nullable String told) {
        return new SignInsView(
                viewer.settings("Sign-ins", SignInsPage.HERE).telling(told),
                all.stream().map(one -> line(one, words)).toList(),
                all.stream().anyMatch(one -> !one.here()),
                viewer.email(),
                Field.of("old", "Your password now", "", problems)
                        .type("password")
                        .fill("current-password"),
                Field.of("wanted", "The new one", "", problems)
                        .type("password")
                        .fill("new-password")
                        .help(
                                "At least ten characters: three or four words do well. You stay signed in here,"
                                        + " and nowhere else."));
    }

    private static Line line(OwnSignInStore.Own one, TimeWords words) {
        var signIn = one.signIn();
        return new Line(
                SignInsPage.HERE + "/" + signIn.id(),
                BrowserWords.browser(signIn.browser()),
                "from " + BrowserWords.place(signIn.address()),
                one.here()
                        ? "here, now"
                        : "since "
                                + words.day(signIn.createdAt())
                                + ", last seen "
                                + words.shortly(signIn.seenAt()),
                one.here());
    }
}
