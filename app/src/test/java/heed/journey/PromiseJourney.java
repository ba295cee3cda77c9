package heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Ada promises is on her list, is renewed before it is due, and cannot be forgotten. */
@DeskTest
class PromiseJourney {

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @LocalServerPort int port;

    private Viewer.Member ada;
    private ConversationId id;
    private BrowserContext window;
    private Page page;

    @BeforeEach
    void mia_waits_for_a_wheel() {
        var team = cast.team();
        ada = cast.ada(team);
        id =
                cast.conversation(
                        cast.inbox(team), "Wheel", "My new wheel has not come. When does it?");
        window = Browser.open(1440, 900, false);
        page = window.newPage();
        Browser.signIn(page, origin(), ada.email(), Cast.PASSWORD);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void a_promise_is_confirmed_renewed_and_kept_and_nothing_ends_over_it() {
        // given
        page.navigate(talk());
        Browser.write(
                page,
                "Dear Mia,",
                "I am sorry that you had to wait. I will send you the wheel tomorrow.",
                "Kind regards",
                "Ada");
        page.keyboard().press("Control+Enter");
        assertThat(promises().getByText("You promised:").first()).isVisible();
        press("y");
        assertThat(promises().getByText("We owe").first()).isVisible();
        // when she resolves the conversation
        press("e");
        page.locator("dialog[open] [name=outcome][value=solved]").click();
        // then it says what is owed
        assertThat(page.getByText("Keep it, give a new date, or withdraw it").first()).isVisible();
        assertThat(state()).isEqualTo(State.OPEN);
        // when she gives a new date, from what the team owes
        page.navigate(origin() + "/promises/team");
        Axe.expectNothingSerious(page, "what the team owes");
        page.getByText("Reason and new date").click();
        assertThat(editor()).containsText("it will take longer");
        // then the blanks hold the reply
        editor().focus();
        page.keyboard().press("Control+Enter");
        page.locator("#composer-held").waitFor();
        // and filled, it renews the promise
        Browser.write(
                page,
                "Dear Mia,",
                "I am sorry: the carrier lost the wheel, and it will take longer. I will send you another wheel on Friday.",
                "Kind regards",
                "Ada");
        page.keyboard().press("Control+Enter");
        assertThat(promises().getByText("You promised:").first()).isVisible();
        press("y");
        Axe.expectNothingSerious(page, "a promise that was renewed");
        // when it is kept
        while (promises().getByText("We owe").count() > 0) {
            int left = promises().getByText("We owe").count();
            promises()
                    .getByText("Kept", new Locator.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(promises().getByText("We owe")).hasCount(left - 1);
        }
        press("e");
        page.locator("dialog[open] [name=outcome][value=solved]").click();
        // then nothing stands in the way
        page.waitForCondition(() -> state() == State.RESOLVED);
    }

    private State state() {
        return cast.as(ada, () -> conversations.find(id).state());
    }

    /** A key of the desk, outside of any field. */
    private void press(String key) {
        page.evaluate("() => document.activeElement.blur()");
        page.keyboard().press(key);
    }

    private Locator promises() {
        return page.locator("#talk-promises");
    }

    private Locator editor() {
        return page.locator("#composer [contenteditable=true]");
    }

    private String talk() {
        return origin() + "/conversations/" + id;
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
