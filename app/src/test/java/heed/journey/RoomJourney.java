package heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What may be offered is written down; Ada bends the rule, at once or by asking. */
@DeskTest
class RoomJourney {

    @Autowired Cast cast;
    @LocalServerPort int port;

    private Team team;
    private Viewer.Member ada;
    private Viewer.Member tom;
    private Viewer.Member olga;
    private ConversationId id;
    private BrowserContext toms;
    private BrowserContext adas;

    @BeforeEach
    void mia_is_three_days_late() {
        team = cast.team();
        ada = cast.ada(team);
        tom = cast.tom(team);
        olga = cast.member("Olga Marek", Role.ADMINISTRATOR, team);
        id =
                cast.conversation(
                        cast.inbox(team), "Return", "I am three days late. May I return it?");
        toms = Browser.open(1440, 900, false);
        adas = Browser.open(1024, 800, true);
    }

    @AfterEach
    void close() {
        toms.close();
        adas.close();
    }

    @Test
    void a_voucher_is_given_at_once_and_a_bigger_one_by_a_lead() {
        // given it is written down who may offer what
        var his = signedIn(toms, olga);
        his.navigate(origin() + "/settings/policies/new");
        his.getByLabel("Name").fill("Late return");
        his.locator("[name=says]").fill("A part comes back within 30 days.");
        his.getByLabel("For").selectOption(new SelectOption().setLabel(team.name()));
        his.getByText("Keep it").click();
        his.getByLabel("One more offer").fill("voucher");
        his.getByLabel("Counted in").fill("EUR");
        his.getByText("Add it").click();
        his.getByLabel("Who", exactly()).first().selectOption("agent");
        his.getByLabel("At once").first().fill("20");
        his.getByLabel("Who", exactly()).nth(1).selectOption("lead");
        his.getByLabel("At once").nth(1).fill("200");
        his.getByText("Save the limits").click();
        assertThat(his.getByLabel("At once")).hasCount(4);
        Axe.expectNothingSerious(his, "a policy with an offer");
        toms.clearCookies();
        his = signedIn(toms, tom);
        // when Ada gives what she may
        var hers = signedIn(adas, ada);
        offer(hers, "15");
        Axe.expectNothingSerious(hers, "room to bend");
        hers.locator("button[value=grant]").click();
        // then it is told where it was given
        assertThat(hers.locator("#thread").getByText("15 EUR").first()).isVisible();
        // when it is more than that, granting says so and asking does it
        offer(hers, "60");
        hers.locator("button[value=grant]").click();
        assertThat(hers.getByRole(AriaRole.ALERT)).containsText("20");
        hers.locator("button[value=ask]").click();
        assertThat(hers.locator("#thread").getByText("60 EUR").first()).isVisible();
        // then she cannot say yes to herself
        hers.navigate(origin() + "/settings/exceptions");
        assertThat(hers.getByText("60 EUR").first()).isVisible();
        assertThat(hers.locator("button[value=grant]")).hasCount(0);
        // and Tom can
        his.navigate(origin() + "/settings/exceptions");
        Axe.expectNothingSerious(his, "what waits for a word");
        his.locator("button[value=grant]").click();
        assertThat(his.getByText("Nothing waits.")).isVisible();
        offer(hers, "");
        assertThat(hers.locator(".things")).containsText("60 EUR");
    }

    private void offer(Page page, String amount) {
        page.navigate(origin() + "/conversations/" + id + "/room");
        page.locator("input[name=offer]").first().check();
        page.getByLabel("How much").fill(amount);
        page.getByLabel("Why").fill("Three days only");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private Page signedIn(BrowserContext window, Viewer.Member who) {
        var page = window.newPage();
        Browser.signIn(page, origin(), who.email(), Cast.PASSWORD);
        return page;
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
