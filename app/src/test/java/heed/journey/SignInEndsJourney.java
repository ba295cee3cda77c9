package heed.journey;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.conversation.Conversations;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A sign-in may end while somebody writes: they are told, sign in, and go on where they were. */
@DeskTest
class SignInEndsJourney {

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @LocalServerPort int port;

    @Test
    void nothing_typed_is_lost_when_a_sign_in_ends() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var id = cast.conversation(cast.inbox(team), "Where is my parcel?", "And when?");
        var number = cast.as(ada, () -> conversations.find(id)).number();
        var origin = "http://localhost:" + port;
        try (var browser = Browser.open(1440, 900, false)) {
            var page = browser.newPage();
            Browser.signIn(page, origin, ada.email(), Cast.PASSWORD);
            page.navigate(origin + "/conversations/" + number + "?in=team");
            page.locator("#composer [contenteditable=true]").click();
            // when
            browser.clearCookies();
            page.keyboard().type("It left us today, and will be with you on Friday.");
            page.getByText("You are signed out. What you wrote").waitFor();
            assertThat(page.locator("#composer").innerText()).contains("with you on Friday");
            page.getByText("Sign in again").click();
            page.getByLabel("Mail address").fill(ada.email());
            page.getByLabel("Password").fill(Cast.PASSWORD);
            page.keyboard().press("Enter");
            // then
            page.waitForURL(Pattern.compile(".*/conversations/" + number + ".*"));
            page.locator("#composer").getByText("with you on Friday").first().waitFor();
        }
    }
}
