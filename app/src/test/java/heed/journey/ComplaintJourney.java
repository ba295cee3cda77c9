package heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Mia complains about Ada; Tom sees it through until she accepts what came of it. */
@DeskTest
class ComplaintJourney {

    @Autowired Cast cast;
    @LocalServerPort int port;

    private Viewer.Member ada;
    private Viewer.Member tom;
    private ConversationId id;
    private BrowserContext toms;
    private Page page;

    @BeforeEach
    void mia_complains() {
        var team = cast.team();
        ada = cast.ada(team);
        tom = cast.tom(team);
        id =
                cast.conversation(
                        cast.inbox(team),
                        "Complaint",
                        "I want to make a formal complaint about Ada. She told me three times that a wheel was on its way, and it never was.");
        toms = Browser.open(1024, 800, false);
        page = toms.newPage();
        Browser.signIn(page, origin(), tom.email(), Cast.PASSWORD);
    }

    @AfterEach
    void close() {
        toms.close();
    }

    @Test
    void it_is_registered_seen_through_and_accepted() {
        // given it is proposed above the thread
        page.navigate(talk());
        assertThat(page.getByText("This reads like a complaint:")).isVisible();
        page.getByText("Register it").click();
        // when Tom says whom it is about
        var sheet = page.locator("dialog[open]");
        assertThat(sheet.getByLabel("What went wrong"))
                .hasValue(Pattern.compile(".*formal complaint.*"));
        sheet.getByLabel("What they wish").fill("A wheel, and a call");
        sheet.getByLabel("It is about").selectOption("person:" + ada.person());
        Axe.expectNothingSerious(page, "a complaint that is registered");
        sheet.getByText("Register the complaint").click();
        // then its next step is to tell them
        complaint();
        page.getByLabel("How were they told").fill("By telephone");
        Axe.expectNothingSerious(page, "a complaint to acknowledge");
        page.getByText("They know").click();
        complaint();
        page.getByLabel("They are right").check();
        page.getByLabel("Why, as the customer will read it").fill("Nobody had ordered the wheel.");
        Axe.expectNothingSerious(page, "a complaint to decide");
        page.getByText("Decide", exactly()).click();
        complaint();
        page.getByLabel("What did they get?").fill("A new wheel, by courier");
        page.getByText("They have it").click();
        complaint();
        page.getByLabel("They accept it").check();
        page.getByLabel("How do we know?").fill("She said so by telephone");
        Axe.expectNothingSerious(page, "a complaint that is answered");
        page.getByText("Keep it").click();
        complaint();
        page.locator("[name=cause]").selectOption(new SelectOption().setIndex(1));
        page.getByLabel("What we change").fill("Orders are counted each evening");
        page.getByLabel("Who does").selectOption(tom.person().toString());
        page.getByLabel("By", new Page.GetByLabelOptions().setExact(true)).fill("2099-03-01");
        Axe.expectNothingSerious(page, "a complaint whose cause is asked for");
        page.getByText("Close the complaint").click();
        complaint();
        assertThat(page.getByText("It is closed.")).isVisible();
        assertThat(page.getByText("A new wheel, by courier")).isVisible();
        Axe.expectNothingSerious(page, "a closed complaint");
    }

    @Test
    void what_was_typed_stands_there_again_when_it_is_refused() {
        // given
        page.navigate(origin() + "/settings/complaints");
        addCause("Orders got lost");
        assertThat(page.getByLabel("One more")).hasValue("");
        // when
        addCause("Orders got lost");
        // then
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.getByLabel("One more")).hasValue("Orders got lost");
        // and not when one comes back later
        page.navigate(origin() + "/settings/complaints");
        assertThat(page.getByLabel("One more")).hasValue("");
    }

    private void addCause(String name) {
        page.getByLabel("One more").fill(name);
        page.getByText("Add it").click();
    }

    private void complaint() {
        page.navigate(talk() + "/complaint");
        page.locator("main").waitFor();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private String talk() {
        return origin() + "/conversations/" + id;
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
