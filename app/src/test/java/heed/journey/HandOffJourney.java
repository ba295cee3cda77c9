package heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.message.Message;
import heed.message.Messages;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada hands a customer on to Ben, who takes over and tells them so; they never repeat a word. */
@DeskTest
class HandOffJourney {

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @Autowired Messages messages;
    @LocalServerPort int port;

    private Viewer.Member ada;
    private Viewer.Member ben;
    private ConversationId id;
    private BrowserContext adasWindow;
    private BrowserContext bensWindow;

    @BeforeEach
    void ada_has_a_question_that_ben_can_answer() {
        var team = cast.team();
        ada = cast.ada(team);
        ben = cast.member("Ben Ibarra", Role.AGENT, team);
        id = cast.conversation(cast.inbox(team), "Wheel", "The front wheel is bent. What now?");
        adasWindow = Browser.open(1440, 900, false);
        bensWindow = Browser.open(390, 900, true);
    }

    @AfterEach
    void close() {
        adasWindow.close();
        bensWindow.close();
    }

    @Test
    void it_stays_hers_until_he_takes_it_over_and_the_customer_gets_one_sentence() {
        // given
        var hers = signedIn(adasWindow, ada);
        hers.navigate(talk());
        hers.locator("#composer .toolbar").waitFor();
        hers.keyboard().press("a");
        hers.getByText("I take it").click();
        assertThat(hers.locator("#talk-head").getByText(ada.name())).isVisible();
        // when she asks him to take it over
        hers.keyboard().press("a");
        hers.getByText("Hand it over with a note").click();
        hers.locator("#hand-to").selectOption("person:" + ben.person());
        hers.getByLabel("Why").fill("He knows wheels");
        hers.getByLabel("In short").fill("The front wheel came bent");
        hers.getByLabel("What was tried").fill("Nothing yet");
        hers.locator("#hand-step").fill("Send a new wheel");
        Axe.expectNothingSerious(hers, "the note of a hand-off");
        hers.getByText("Ask them to take it over").click();
        // then it stays hers
        assertThat(hers.getByText("asked Ben Ibarra to take it over")).isVisible();
        assertThat(owner()).isEqualTo(ada.name());
        // when he cannot, and says why
        var his = signedIn(bensWindow, ben);
        his.navigate(origin() + "/hand-offs");
        assertThat(his.getByText("The front wheel came bent")).isVisible();
        Axe.expectNothingSerious(his, "hand-offs on a telephone");
        his.getByLabel("Why you cannot take it over").fill("I am out this afternoon");
        his.getByText("Decline", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(his.getByText("Nobody waits for your answer.")).isVisible();
        hers.navigate(origin() + "/hand-offs");
        assertThat(hers.getByText("I am out this afternoon")).isVisible();
        assertThat(owner()).isEqualTo(ada.name());
        // when she asks once more and he takes it
        askAgain(hers);
        his.navigate(origin() + "/hand-offs");
        his.getByText("Take it over").click();
        // then it is his, her note stands above the thread, and a sentence for Mia is ready
        his.waitForURL(Pattern.compile(".*/conversations/.*"));
        assertThat(owner()).isEqualTo(ben.name());
        assertThat(his.getByText("Send a new wheel").first()).isVisible();
        assertThat(his.locator("#composer [contenteditable=true]")).containsText("Ada Okoye");
        Axe.expectNothingSerious(his, "what was handed over, on a telephone");
        his.locator("#composer [contenteditable=true]").focus();
        his.keyboard().press("Control+Enter");
        assertThat(his.locator("#thread").getByText("you need not repeat anything")).isVisible();
        assertThat(
                        cast.as(ben, () -> messages.thread(id)).stream()
                                .filter(message -> message.customer() == null)
                                .map(Message::body))
                .singleElement()
                .asString()
                .contains("Ada Okoye");
    }

    private void askAgain(Page hers) {
        hers.navigate(talk() + "/hand-off");
        hers.locator("#hand-to").selectOption("person:" + ben.person());
        hers.getByLabel("Why").fill("Nobody else knows wheels");
        hers.getByLabel("In short").fill("The front wheel came bent");
        hers.getByLabel("What was tried").fill("Nothing yet");
        hers.locator("#hand-step").fill("Send a new wheel");
        hers.getByText("Ask them to take it over").click();
        hers.waitForURL(Pattern.compile(".*/conversations/[^/]*$"));
    }

    private String owner() {
        return cast.as(ada, () -> conversations.find(id).ownerName());
    }

    private Page signedIn(BrowserContext window, Viewer.Member who) {
        var page = window.newPage();
        Browser.signIn(page, origin(), who.email(), Cast.PASSWORD);
        return page;
    }

    private String talk() {
        return origin() + "/conversations/" + id;
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
