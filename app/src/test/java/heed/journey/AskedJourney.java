package heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.ask.Ask;
import heed.ask.AskState;
import heed.ask.Asks;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever answers knows better than Heed what was asked and what answers it. */
@DeskTest
class AskedJourney {

    @Autowired Cast cast;
    @Autowired Asks asks;
    @Autowired Conversations conversations;
    @LocalServerPort int port;

    private Viewer.Member ada;
    private ConversationId id;
    private BrowserContext window;
    private Page page;

    @BeforeEach
    void ada_opens_what_mia_asks() {
        var team = cast.team();
        ada = cast.ada(team);
        id =
                cast.conversation(
                        cast.inbox(team),
                        "Parcel",
                        "Where is my parcel? Is it not a shame? Can you call my neighbour?\n\nMia");
        window = Browser.open(1440, 900, false);
        page = window.newPage();
        Browser.signIn(page, "http://localhost:" + port, ada.email(), Cast.PASSWORD);
        var number = cast.as(ada, () -> conversations.find(id).number());
        page.navigate("http://localhost:" + port + "/conversations/" + number);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void what_was_asked_is_corrected_by_hand_and_resolving_asks_about_the_rest() {
        // given
        assertThat(boxes()).hasCount(3);
        // when she takes away what is no question, by key
        margin().locator("[data-not-asked]").nth(1).focus();
        page.keyboard().press("Enter");
        assertThat(boxes()).hasCount(2);
        assertThat(states()).containsExactly(AskState.OPEN, AskState.DROPPED, AskState.OPEN);
        // and says that her reply answers the other, whatever Heed reads, and goes on writing
        boxes().last().check();
        assertThat(margin().getByText("Answered, you say")).isVisible();
        editor().focus();
        page.keyboard().insertText("Dear Mia,");
        page.keyboard().press("Enter");
        page.keyboard().insertText("your parcel is in Hamburg and reaches you on Friday.");
        assertThat(margin().locator(".asks li[data-done]")).hasCount(2);
        assertThat(margin().getByText("Answered, you say")).isVisible();
        assertThat((boolean) page.evaluate("() => document.activeElement.isContentEditable"))
                .isTrue();
        // and adds what Heed did not see
        margin().locator("#margin-asks").click();
        page.getByLabel("Something else they ask").fill("Wants it gift-wrapped");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep").setExact(true))
                .click();
        assertThat(boxes()).hasCount(3);
        boxes().last().uncheck();
        Axe.expectNothingSerious(page, "asks beside a reply");
        // when she sends and resolves, what would stay open is asked about
        page.getByText("Send and resolve").click();
        var why = page.getByLabel("Why it is resolved all the same");
        assertThat(why).isVisible();
        assertThat(page.getByText("Wants it gift-wrapped").first()).isVisible();
        Axe.expectNothingSerious(page, "a reply that would leave something open");
        why.fill("She wrote that she found paper.");
        page.getByText("Send and resolve").click();
        confirmIfHeld();
        // then
        page.locator("#thread").getByText("She wrote that she found paper").waitFor();
        assertThat(states())
                .containsExactly(
                        AskState.ANSWERED, AskState.DROPPED, AskState.ANSWERED, AskState.OPEN);
        assertThat(cast.as(ada, () -> conversations.find(id)).state()).isEqualTo(State.RESOLVED);
        assertThat(page.locator(".asked-here").getByText("answered").first()).isVisible();
    }

    @Test
    void nothing_else_in_the_margin_takes_a_question_away() {
        // given
        assertThat(boxes()).hasCount(3);
        List<String> deeds = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().contains("/asks")) {
                deeds.add(request.url());
            }
        });
        // when
        margin().getByText("They asked").click();
        boxes().first().check();
        // then
        assertThat(margin().getByText("Answered, you say")).isVisible();
        assertThat(deeds).isEmpty();
    }

    /** It leaves something open, which the gate may warn of. */
    private void confirmIfHeld() {
        var confirm = page.locator("#margin-confirm");
        page.waitForCondition(() ->
                confirm.isVisible()
                        || page.locator("#thread")
                                .getByText("She wrote that she found paper")
                                .isVisible());
        if (confirm.isVisible()) {
            confirm.click();
        }
    }

    private Locator editor() {
        return page.locator("#composer [contenteditable=true]");
    }

    private Locator margin() {
        return page.locator("heed-review");
    }

    private Locator boxes() {
        return margin().locator(".asks .check");
    }

    private List<AskState> states() {
        return cast.as(ada, () -> asks.of(id)).stream().map(Ask::state).toList();
    }
}
